using System.Text;
using System.Text.Json;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Formats;
using DynamoObjects.Testing.Wording;

namespace DynamoObjects.Testing.Seeding;

/// <summary>Reads items from CSV whose first line names the attributes.</summary>
internal static class CsvItems
{
    private static readonly string[] Types = ["S", "N", "B", "BOOL", "SS", "NS", "BS", "L", "M", "JSON"];

    /// <exception cref="SeedDataException">The text is invalid.</exception>
    public static IReadOnlyList<SeedItem> Read(SeedText text, string table, TableKeys keys)
    {
        using var characters = new StringReader(Encoding.UTF8.GetString(text.Bytes.Span));
        var records = new CsvReader(characters, ',', CreateException).ReadRecords().ToList();
        if (records.Count == 0)
            throw new SeedDataException(text.Origin, "the text is empty; the first line must name the attributes, such as id,size:N.");
        var columns = Columns(records[0], text.Origin, keys);
        return
        [
            .. records
                .Skip(1)
                .Select(record => new SeedItem(table, Item(record, columns, text.Origin), text.Origin with { Line = record[0].Line })),
        ];

        SeedDataException CreateException(int line, int position, string problem) =>
            new(text.Origin with { Line = line, Position = position }, problem);
    }

    private static List<(string Name, string Type)> Columns(List<CsvField> header, SeedOrigin origin, TableKeys keys)
    {
        var columns = header.ConvertAll(field => Column(field, origin, keys));
        foreach (var (field, column) in header.Zip(columns))
        {
            if (columns.Count(other => other.Name == column.Name) > 1)
                throw CreateException(origin, field, "the first line names it twice; remove one of the columns.", column.Name);
        }

        return columns;
    }

    private static (string Name, string Type) Column(CsvField field, SeedOrigin origin, TableKeys keys)
    {
        var colon = field.Text.LastIndexOf(':');
        var (name, type) =
            colon < 0 ? (field.Text, keys.Types.GetValueOrDefault(field.Text, "S")) : (field.Text[..colon], field.Text[(colon + 1)..]);
        if (name.Length == 0)
            throw CreateException(origin, field, "a column has no name; the first line must name the attribute of each column.");
        if (!Types.Contains(type, StringComparer.Ordinal))
            throw CreateException(
                origin,
                field,
                $"'{type}' is not a type; use one of {string.Join(", ", Types)} after the colon. (For a name that contains a colon "
                    + $"itself, write {field.Text}:S.)",
                name
            );
        return (name, type);
    }

    private static Dictionary<string, AttributeValue> Item(
        List<CsvField> record,
        List<(string Name, string Type)> columns,
        SeedOrigin origin
    )
    {
        if (record.Count != columns.Count)
            throw new SeedDataException(
                origin with
                {
                    Line = record[0].Line,
                },
                $"the line has {Quantity.Format(record.Count, "field")}, but the first line names {columns.Count}; put a field that "
                    + "contains a comma in quotes."
            );
        var item = new Dictionary<string, AttributeValue>(StringComparer.Ordinal);
        foreach (var (field, (name, type)) in record.Zip(columns))
        {
            if (!field.IsEmpty)
                item.Add(name, Value(field, type, problem => CreateException(origin, field, problem, name)));
        }

        return item;
    }

    private static AttributeValue Value(CsvField field, string type, Func<string, SeedDataException> createException)
    {
        var text = field.Text;
        switch (type)
        {
            case "S":
                return new AttributeValue { S = text };
            case "N":
                return NumberText.IsNumber(text)
                    ? new AttributeValue { N = text }
                    : throw createException(
                        $"'{text}' is not a number, which N requires; write digits, with a decimal point before the fraction."
                    );
            case "B":
                return new AttributeValue { B = Bytes(text, createException) };
            case "BOOL":
                return bool.TryParse(text, out var flag)
                    ? new AttributeValue { BOOL = flag }
                    : throw createException($"'{text}' is not 'true' or 'false', which BOOL requires.");
            default:
                var value = Json(text, type, createException);
                return type switch
                {
                    "SS" => new AttributeValue { SS = Elements(value, type, createException, element => element.S) },
                    "NS" => new AttributeValue { NS = Elements(value, type, createException, element => element.N) },
                    "BS" => new AttributeValue
                    {
                        BS = Elements(value, type, createException, element => element.S)
                            .ConvertAll(element => Bytes(element, createException)),
                    },
                    "L" when !value.IsLSet => throw createException($"'{text}' is not a JSON array, which L requires, such as [1, \"a\"]."),
                    "M" when !value.IsMSet => throw createException(
                        $"'{text}' is not a JSON object, which M requires, such as {{ \"a\": 1 }}; in CSV, write each of its quotes twice."
                    ),
                    _ => value,
                };
        }
    }

    private static MemoryStream Bytes(string text, Func<string, SeedDataException> createException)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length)
            ? new MemoryStream(bytes[..length])
            : throw createException($"'{text}' is not base64.");
    }

    private static AttributeValue Json(string text, string type, Func<string, SeedDataException> createException)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text), JsonItems.Options);
        try
        {
            reader.Read();
            var value = PlainJson.ReadValue(ref reader);
            reader.Read();
            return value;
        }
        catch (JsonException exception)
        {
            throw createException(
                $"'{text}' is not JSON, which {type} requires; in CSV, write each of its quotes twice. {exception.Message}"
            );
        }
    }

    private static List<string> Elements(
        AttributeValue value,
        string type,
        Func<string, SeedDataException> createException,
        Func<AttributeValue, string?> element
    )
    {
        if (!value.IsLSet || value.L.Count == 0 || !value.L.TrueForAll(e => element(e) is not null))
        {
            var needed = type == "NS" ? "number, such as [1, 2]" : "string, such as [\"a\", \"b\"], with each quote written twice in CSV";
            throw createException($"{type} requires a JSON array of at least one {needed}.");
        }

        return value.L.ConvertAll(e => element(e)!);
    }

    private static SeedDataException CreateException(SeedOrigin origin, CsvField field, string problem, string? attribute = null) =>
        new(origin with { Line = field.Line, Position = field.Position }, problem, attribute);
}
