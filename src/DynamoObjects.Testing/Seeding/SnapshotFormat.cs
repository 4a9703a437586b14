using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace DynamoObjects.Testing.Seeding;

/// <summary>A snapshot as text: JSON that stays the same while the data does.</summary>
internal static class SnapshotFormat
{
    public const int Version = 1;

    private const string Name = "dynamoobjects-snapshot";

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new SnapshotItemConverter() },
    };

    private static readonly JsonSerializerOptions HeaderOptions = new(Options) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip };

    public static byte[] Write(IReadOnlyList<SnapshotTable> tables) =>
    [
        .. JsonSerializer.SerializeToUtf8Bytes(new SnapshotDocument { Format = Name, Version = Version, Tables = [.. tables] }, Options)
            .Where(b => b != '\r'),
        (byte)'\n',
    ];

    /// <exception cref="SeedDataException">It is no snapshot, or not one that can be read.</exception>
    public static IReadOnlyList<SnapshotTable> Read(SeedText text)
    {
        try
        {
            var header = JsonSerializer.Deserialize<SnapshotHeader>(text.Bytes.Span, HeaderOptions);
            if (header?.Format != Name || header.Version is null)
                throw new SeedDataException(text.Origin, $"it is no snapshot: it must begin with \"format\": \"{Name}\" and a \"version\". Write one with DynamoSnapshot.SaveAsync.");
            if (header.Version != Version)
            {
                throw new SeedDataException(text.Origin, string.Create(
                    CultureInfo.InvariantCulture, $"it is a snapshot of version {header.Version}, and this DynamoObjects.Testing reads version {Version}: update the package, or capture the snapshot again."));
            }

            var tables = JsonSerializer.Deserialize<SnapshotDocument>(text.Bytes.Span, Options)!.Tables;
            Check(tables, text.Origin);
            return tables;
        }
        catch (JsonException error)
        {
            throw new SeedDataException(
                text.Origin with { Line = (int?)error.LineNumber + 1, Position = (int?)error.BytePositionInLine + 1 },
                $"{error.Message} Correct the file, or capture the snapshot again.",
                innerException: error);
        }
    }

    private static void Check(List<SnapshotTable>? tables, SeedOrigin origin)
    {
        if (tables?.TrueForAll(table => table is { Name: not null, HashKeys: not null, KeyTypes: not null, Items: not null }) != true)
            throw new SeedDataException(origin, "it has null where tables, or the name, keys or items of a table must be: correct the file, or capture the snapshot again.");
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var table in tables)
        {
            if (!names.Add(table.Name))
                throw new SeedDataException(origin, $"the table '{table.Name}' stands there twice: remove one.");
            if (table.HashKeys.Concat(table.RangeKeys ?? []).FirstOrDefault(key => !table.KeyTypes.ContainsKey(key)) is { } missing)
                throw new SeedDataException(origin, $"keyTypes of the table '{table.Name}' has no '{missing}': write its type there, S, N or B.", missing);
            table.ToKeys().Check([.. table.Items.Select((item, i) => new SeedItem(
                table.Name, item, origin with { Source = string.Create(CultureInfo.InvariantCulture, $"{origin.Source}, table '{table.Name}', item {i + 1}") }))]);
        }
    }
}
