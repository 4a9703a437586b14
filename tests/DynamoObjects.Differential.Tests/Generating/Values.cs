namespace DynamoObjects.Differential.Generating;

/// <summary>Attribute values: mostly small and similar, so that comparisons match; occasionally an invalid one.</summary>
internal static class Values
{
    private static readonly Gen<string> Strings = Gen.OneOf("a", "b", "ab", "abc", "", "B", "é", "ﬀ", "\U0001F600", "1");

    private static readonly Gen<string> Numbers = Gen.OneOf(
        "0",
        "1",
        "2",
        "3",
        "10",
        "-1",
        "-0",
        "1.5",
        "1.50",
        "1e2",
        "100",
        "00012",
        "+5",
        ".5",
        "0.1",
        "-0.01",
        "9.9999999999999999999999999999999999999E+125",
        "1E-130",
        "12345678901234567890123456789012345678",
        "123456789012345678",
        "123456789012345679",
        "1e20",
        "100000000000000000000",
        "-1E+125"
    );

    private static readonly Gen<byte[]> Bytes = Gen.OneOf<byte[]>([1], [1, 2], [2], [0], [255], [1, 2, 3]);

    /// <summary>Any scalar that is stored as it is sent or normalized.</summary>
    public static readonly Gen<AttributeValue> Scalars = Gen.Frequency(
        (4, Strings.Select(String)),
        (4, Numbers.Select(Number)),
        (1, Bytes.Select(Binary)),
        (1, Gen.Bool.Select(b => new AttributeValue { BOOL = b })),
        (1, Gen.Const(() => new AttributeValue { NULL = true }))
    );

    private static readonly Gen<AttributeValue> Sets = Gen.OneOf(
        Strings.Array[1, 3].Select(s => new AttributeValue { SS = [.. s.Distinct()] }),
        Gen.OneOf("1", "2", "3", "-1", "1.5", "1e2").Array[1, 3].Select(n => new AttributeValue { NS = [.. n.Distinct()] }),
        Bytes
            .Array[1, 3]
            .Select(b => new AttributeValue { BS = [.. b.DistinctBy(Convert.ToBase64String).Select(x => new MemoryStream(x))] })
    );

    /// <summary>Any value, nested up to two levels.</summary>
    public static readonly Gen<AttributeValue> Any = Nested(2);

    /// <summary>A value that DynamoDB rejects.</summary>
    public static readonly Gen<AttributeValue> Invalid = Gen.OneOf(
        Gen.OneOf("abc", " 1", "1 ", "0x10", "1e", "NaN", "1_000", "+", "++5", "1e126", "1e-131", "123456789012345678901234567890123456789")
            .Select(Number),
        Gen.Const(() => new AttributeValue { SS = ["b", "a", "b"] }),
        Gen.Const(() => new AttributeValue { NS = ["1", "1.0"] }),
        Gen.Const(() => new AttributeValue { SS = [], IsSSSet = true }),
        Gen.Const(() => new AttributeValue { NS = [], IsNSSet = true })
    );

    /// <summary>A value of one type.</summary>
    public static Gen<AttributeValue> OfType(string type) =>
        type switch
        {
            "S" => Strings.Select(String),
            "N" => Numbers.Select(Number),
            "B" => Bytes.Select(Binary),
            _ => throw new ArgumentException($"Keys have no type {type}.", nameof(type)),
        };

    /// <summary>A value of a key attribute, from a small set, so that requests find items.</summary>
    public static Gen<AttributeValue> KeyOfType(string type) =>
        type switch
        {
            "S" => Gen.OneOf("a", "b", "c").Select(String),
            "N" => Gen.OneOf("1", "2", "3", "10", "-1", "1.5").Select(Number),
            "B" => Gen.OneOf<byte[]>([1], [1, 2], [255]).Select(Binary),
            _ => throw new ArgumentException($"Keys have no type {type}.", nameof(type)),
        };

    private static Gen<AttributeValue> Nested(int depth) =>
        depth == 0
            ? Gen.Frequency((4, Scalars), (1, Sets))
            : Gen.Frequency(
                (6, Scalars),
                (2, Sets),
                (2, Nested(depth - 1).Array[0, 3].Select(l => new AttributeValue { L = [.. l], IsLSet = true })),
                (2, Maps(Nested(depth - 1)))
            );

    private static Gen<AttributeValue> Maps(Gen<AttributeValue> values) =>
        Gen.Select(Gen.OneOf("a", "b", "x", "name"), values)
            .Array[0, 3]
            .Select(m => new AttributeValue { M = m.DistinctBy(e => e.Item1).ToDictionary(e => e.Item1, e => e.Item2), IsMSet = true });

    private static AttributeValue String(string s) => new() { S = s };

    private static AttributeValue Number(string n) => new() { N = n };

    private static AttributeValue Binary(byte[] b) => new() { B = new MemoryStream(b) };
}
