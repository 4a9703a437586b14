using System.Globalization;

namespace DynamoObjects.Testing.Seeding;

/// <summary>The origin of seed data, for messages.</summary>
/// <param name="Source">The file's name, or the kind of data.</param>
/// <param name="File">The file's full path, if there is one.</param>
/// <param name="Line">The one-based line.</param>
/// <param name="Position">The one-based position in the line.</param>
internal sealed record SeedOrigin(string Source, string? File = null, int? Line = null, int? Position = null)
{
    public static SeedOrigin FromNumber(string kind, int number) => new(string.Create(CultureInfo.InvariantCulture, $"{kind} {number}"));

    public override string ToString()
    {
        var line = Line is { } l ? string.Create(CultureInfo.InvariantCulture, $", line {l}") : "";
        var position = Position is { } p ? string.Create(CultureInfo.InvariantCulture, $", position {p}") : "";
        return $"{Source}{line}{position}";
    }
}
