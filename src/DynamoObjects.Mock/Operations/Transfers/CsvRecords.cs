using System.Text;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Formats;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Operations.Transfers;

/// <summary>Reads rows of CSV: keys of the table and its indexes have their declared types, other columns are strings.</summary>
/// <remarks>https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/S3DataImport.Format.html</remarks>
internal static class CsvRecords
{
    public static IEnumerable<InputRecord> Read(Stream source, InputFormatting format)
    {
        using var characters = new StreamReader(source, Encoding.UTF8, leaveOpen: true);
        var reader = new CsvReader(characters, format.Delimiter, static (line, position, problem) =>
            new InvalidDataException(Messages.CsvInvalid(line, position, problem))
        );
        var headers = format.Headers is { } given ? CheckDistinct(given) : null;
        foreach (var row in reader.ReadRecords())
        {
            if (headers is null)
                headers = CheckDistinct(row.ConvertAll(field => field.Text));
            else
                yield return ReadRow(row, headers, format);
        }
    }

    private static IReadOnlyList<string> CheckDistinct(IReadOnlyList<string> headers) =>
        headers.Distinct(StringComparer.Ordinal).Count() == headers.Count
            ? headers
            : throw new InvalidDataException(Messages.CsvHeaderTwice);

    private static InputRecord ReadRow(List<CsvField> row, IReadOnlyList<string> headers, InputFormatting format)
    {
        var line = row[0].Line;
        if (row.Count != headers.Count)
            return new InputRecord(line, null, Messages.CsvColumns(row.Count, headers.Count));
        var attributes = new ItemAttribute[row.Count];
        for (var i = 0; i < attributes.Length; i++)
        {
            if (ReadValue(row[i].Text, format.ColumnTypes.GetValueOrDefault(headers[i], AttributeType.S)) is not { } value)
                return new InputRecord(line, null, Messages.CsvValue(headers[i], row[i].Text));
            attributes[i] = new ItemAttribute(headers[i], value);
        }

        return new InputRecord(line, Item.Create(attributes), null);
    }

    private static Value? ReadValue(string text, AttributeType type)
    {
        if (type == AttributeType.N)
            return DynamoNumber.TryParse(text, out var number) == NumberError.None ? Value.Number(number) : null;
        if (type != AttributeType.B)
            return Value.String(text);
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) ? Value.Binary(bytes[..length]) : null;
    }
}
