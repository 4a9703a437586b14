using System.Globalization;
using Amazon.DynamoDBv2.Model;
using CsCheck;

namespace DynamoObjects.Testing.Tests.Seeding;

/// <summary>Items of all types, four levels deep.</summary>
internal static class RandomItems
{
    private static readonly string[] SpecialCharacters = ["\"", "\\", "\n", "é", "🏬", "</>", "\u0001"];

    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.String[Gen.Char.AlphaNumeric, 1, 8],
        Gen.Int[0, SpecialCharacters.Length - 1].Select(i => SpecialCharacters[i])
    );

    // In the form that DynamoDB returns: DynamoDB Local keeps other forms in lists and maps.
    private static readonly Gen<string> Number = Gen.Select(Gen.Long, Gen.Int[0, 8], (digits, scale) =>
        (digits / (decimal)Math.Pow(10, scale)).ToString("0.########", CultureInfo.InvariantCulture)
    );

    private static readonly Gen<byte[]> Bytes = Gen.Byte.Array[1, 6];

    private static readonly Gen<AttributeValue> Scalar = Gen.OneOf(
        Gen.OneOf(Text, Gen.Const("")).Select(text => new AttributeValue { S = text }),
        Number.Select(number => new AttributeValue { N = number }),
        Bytes.Select(bytes => new AttributeValue { B = new MemoryStream(bytes) }),
        Gen.Bool.Select(flag => new AttributeValue { BOOL = flag }),
        Gen.Const(0).Select(_ => new AttributeValue { NULL = true }),
        Text.HashSet[1, 4].Select(set => new AttributeValue { SS = [.. set] }),
        Gen.Long.HashSet[1, 4].Select(set => new AttributeValue { NS = [.. set.Select(number => $"{number}")] }),
        Bytes
            .Select(Convert.ToBase64String)
            .HashSet[1, 4]
            .Select(set => new AttributeValue { BS = [.. set.Select(text => new MemoryStream(Convert.FromBase64String(text)))] })
    );

    public static Gen<List<Dictionary<string, AttributeValue>>> Items { get; } =
        Gen.Select(Map(3), (item) => item)
            .List[0, 60]
            .Select(items =>
            {
                for (var i = 0; i < items.Count; i++)
                {
                    items[i]["id"] = new AttributeValue { S = $"i{i % 7}" };
                    items[i]["at"] = new AttributeValue { N = $"{i}" };
                }

                return items;
            });

    private static Gen<Dictionary<string, AttributeValue>> Map(int depth) =>
        Gen.Select(Text, Value(depth))
            .List[0, 4]
            .Select(pairs => pairs.DistinctBy(pair => pair.Item1).ToDictionary(pair => pair.Item1, pair => pair.Item2));

    private static Gen<AttributeValue> Value(int depth) =>
        depth == 0
            ? Scalar
            : Gen.Frequency(
                (3, Scalar),
                (1, Value(depth - 1).List[0, 3].Select(list => new AttributeValue { L = list, IsLSet = true })),
                (1, Map(depth - 1).Select(map => new AttributeValue { M = map, IsMSet = true }))
            );
}
