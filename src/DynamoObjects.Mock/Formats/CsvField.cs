namespace DynamoObjects.Mock.Formats;

/// <summary>A field of CSV.</summary>
/// <param name="Text">The text, without the quotes around it.</param>
/// <param name="IsQuoted">Whether it was in quotes.</param>
/// <param name="Line">The one-based line on which it starts.</param>
/// <param name="Position">The one-based position in the line.</param>
internal sealed record CsvField(string Text, bool IsQuoted, int Line, int Position)
{
    public bool IsEmpty => Text.Length == 0 && !IsQuoted;
}
