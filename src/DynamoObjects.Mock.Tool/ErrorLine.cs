namespace DynamoObjects.Mock.Tool;

/// <summary>Converts a message to one line that a terminal can show, whatever characters it contains.</summary>
internal static class ErrorLine
{
    private const int MaxLength = 500;

    public static string Create(string message)
    {
        var line = string.Create(message.Length, message, static (characters, text) =>
        {
            for (var i = 0; i < characters.Length; i++)
                characters[i] = char.IsControl(text[i]) ? '?' : text[i];
        });
        if (line.Length > MaxLength)
            line = $"{line[..(MaxLength / 2)]}...{line[^(MaxLength / 2)..]}";
        return $"dynamock: {line} Try 'dynamock --help'.";
    }
}
