using System.Globalization;

namespace DynamoObjects.Mock.Operations.Streams;

/// <summary>Formats the numbers of changes as AWS does: 21 digits, so that the texts have the same order as the
/// numbers.</summary>
internal static class SequenceNumbers
{
    private const int Digits = 20;

    public static string Format(long number) => "1" + number.ToString("D20", CultureInfo.InvariantCulture);

    public static bool TryParse(string text, out long number)
    {
        number = 0;
        return text.Length == Digits + 1
            && text[0] == '1'
            && long.TryParse(text.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}
