using System.Globalization;

namespace DynamoObjects.Mock.Operations.Transfers;

/// <summary>Writes bytes as small hexadecimal digits, as AWS does.</summary>
internal static class HexText
{
    public static string Create(byte[] bytes) => string.Concat(bytes.Select(each => each.ToString("x2", CultureInfo.InvariantCulture)));
}
