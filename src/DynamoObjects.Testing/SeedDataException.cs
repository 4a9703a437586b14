using DynamoObjects.Testing.Seeding;

namespace DynamoObjects.Testing;

/// <summary>The exception that is thrown when seed data or a seed file is invalid.</summary>
/// <remarks>None of the seed's items was written.</remarks>
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

    /// <summary>Gets the full path of the invalid file.</summary>
    /// <value><see langword="null"/> if the data does not come from a file.</value>
    public string? File { get; }

    /// <summary>Gets the one-based number of the invalid line.</summary>
    /// <value><see langword="null"/> if the data is not text, or if the problem concerns all of the data.</value>
    public int? Line { get; }

    /// <summary>Gets the one-based position of the problem in the line, in bytes for JSON and in characters for
    /// CSV.</summary>
    /// <value><see langword="null"/> if the problem concerns the whole line or file.</value>
    public int? Position { get; }

    /// <summary>Gets the name of the invalid attribute.</summary>
    /// <value><see langword="null"/> if the problem concerns no attribute, or several.</value>
    public string? Attribute { get; }
}
