namespace DynamoObjects.Testing.Seeding;

/// <summary>One field of CSV.</summary>
/// <param name="Text">The text, without the quotes around it.</param>
/// <param name="IsQuoted">Whether it was in quotes.</param>
/// <param name="Line">Where it begins, from 1.</param>
/// <param name="Position">Where in the line, from 1.</param>
internal sealed record CsvField(string Text, bool IsQuoted, int Line, int Position)
{
    public bool IsEmpty => Text.Length == 0 && !IsQuoted;
}
