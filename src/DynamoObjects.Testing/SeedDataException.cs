using DynamoObjects.Testing.Seeding;

namespace DynamoObjects.Testing;

/// <summary>Seed data, or a file of it, is not as it must be. Nothing of it was written.</summary>
public sealed class SeedDataException : SeedException
{
    internal SeedDataException(SeedOrigin origin, string problem, string? attribute = null, Exception? innerException = null)
        : base($"{origin}{(attribute is null ? "" : $", attribute '{attribute}'")}: {problem}", innerException)
    {
        File = origin.File;
        Line = origin.Line;
        Position = origin.Position;
        Attribute = attribute;
    }

    /// <summary>The file's full path.</summary>
    /// <value><see langword="null"/> where the data was not in a file.</value>
    public string? File { get; }

    /// <summary>The line, from 1.</summary>
    /// <value><see langword="null"/> where the data is no text, or the problem is with all of it.</value>
    public int? Line { get; }

    /// <summary>The position in the line, in bytes of JSON or characters of CSV, from 1.</summary>
    /// <value><see langword="null"/> where the problem is with the whole line or file.</value>
    public int? Position { get; }

    /// <summary>The attribute that the problem is with.</summary>
    /// <value><see langword="null"/> where it is with none, or with several.</value>
    public string? Attribute { get; }
}
