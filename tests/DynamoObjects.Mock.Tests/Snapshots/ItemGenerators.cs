using System.Globalization;
using Amazon.DynamoDBv2.Model;
using CsCheck;

namespace DynamoObjects.Mock.Tests.Snapshots;

/// <summary>Items with any attributes.</summary>
internal static class ItemGenerators
{
    /// <summary>Texts with characters from all planes, not empty.</summary>
    public static readonly Gen<string> Texts = Gen.OneOf(
        Gen.String[Gen.Char.AlphaNumeric, 1, 9],
        Gen.OneOf(Gen.Int[0, 0x7f], Gen.Int[0x80, 0xd7ff], Gen.Int[0xe000, 0xffff], Gen.Int[0x10000, 0x10ffff])
            .Array[1, 5]
            .Select(points => string.Concat(points.Select(char.ConvertFromUtf32)))
    );

    /// <summary>Texts that may contain half of a surrogate pair at any place.</summary>
    public static readonly Gen<string> AnyUtf16 = Gen.Frequency(
        (2, Texts),
        (1, Gen.Select(Texts, Gen.Char['\ud800', '\udfff'], Texts).Select((before, half, after) => before + half + after)),
        (1, Gen.String[Gen.Char['\ud7f0', '\ue00f'], 1, 4]),
        (1, Gen.String[Gen.OneOf(Gen.Char['\ud800', '\udbff'], Gen.Char['\udc00', '\udfff']), 1, 4])
    );

    private static readonly Gen<string> Numbers = Gen.OneOf(
        Gen.Long.Select(n => n.ToString(CultureInfo.InvariantCulture)),
        Gen.Decimal[-1e9m, 1e9m].Select(n => n.ToString(CultureInfo.InvariantCulture))
    );

    private static readonly Gen<MemoryStream> Bytes = Gen.Byte.Array[0, 9].Select(bytes => new MemoryStream(bytes));

    private static readonly Gen<AttributeValue> Scalars = Gen.OneOf(
        Texts.Select(text => new AttributeValue { S = text }),
        Numbers.Select(number => new AttributeValue { N = number }),
        Bytes.Select(bytes => new AttributeValue { B = bytes }),
        Gen.Bool.Select(flag => new AttributeValue { BOOL = flag }),
        Texts.HashSet[1, 4].Select(texts => new AttributeValue { SS = [.. texts] }),
        Gen.Int.HashSet[1, 4]
            .Select(numbers => new AttributeValue { NS = [.. numbers.Select(n => n.ToString(CultureInfo.InvariantCulture))] }),
        Gen.Byte.HashSet[1, 4].Select(bytes => new AttributeValue { BS = [.. bytes.Select(b => new MemoryStream([b]))] }),
        Gen.Const(new AttributeValue { NULL = true })
    );

    private static readonly Gen<AttributeValue> Values = Nested(Nested(Scalars));

    /// <summary>Items with any attributes except the key.</summary>
    public static readonly Gen<Dictionary<string, AttributeValue>> Any = Attributes(Values);

    private static Gen<AttributeValue> Nested(Gen<AttributeValue> values) =>
        Gen.Frequency(
            (4, values),
            (1, values.List[0, 4].Select(list => new AttributeValue { L = list, IsLSet = true })),
            (1, Attributes(values).Select(map => new AttributeValue { M = map, IsMSet = true }))
        );

    private static Gen<Dictionary<string, AttributeValue>> Attributes(Gen<AttributeValue> values) => Gen.Dictionary(Texts, values)[0, 5];
}
