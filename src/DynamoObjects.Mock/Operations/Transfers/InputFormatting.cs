using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Operations.Transfers;

/// <summary>The format of input objects.</summary>
/// <param name="Format">DYNAMODB_JSON, ION or CSV.</param>
/// <param name="Compression">NONE, GZIP or ZSTD.</param>
internal sealed record InputFormatting(string Format, string Compression)
{
    public char Delimiter { get; init; } = ',';

    /// <summary>The names of the columns of CSV; <see langword="null"/> if the first line has them.</summary>
    public IReadOnlyList<string>? Headers { get; init; }

    /// <summary>The types of the attributes that are not strings in CSV.</summary>
    public IReadOnlyDictionary<string, AttributeType> ColumnTypes { get; init; } = new Dictionary<string, AttributeType>();

    /// <summary>Whether a record can have a condition, as those of bulk operations.</summary>
    public bool HasConditions { get; init; }

    public static InputFormatting From(ImportTableRequest request, IEnumerable<Storage.KeyAttribute> keys)
    {
        var csv = request.InputFormatOptions?.Csv;
        return new InputFormatting(request.InputFormat.Value, request.InputCompressionType?.Value ?? "NONE")
        {
            Delimiter = csv?.Delimiter?[0] ?? ',',
            Headers = csv?.HeaderList,
            ColumnTypes = keys.ToDictionary(key => key.Name, key => key.Type),
        };
    }

    /// <summary>Reads the records of a stream, one after another.</summary>
    /// <exception cref="InvalidDataException">The rest of the stream cannot be read.</exception>
    public IEnumerable<InputRecord> Read(Stream source) =>
        Format switch
        {
            ExportFormats.Ion => IonRecords.Read(source, HasConditions),
            ExportFormats.Csv => CsvRecords.Read(source, this),
            _ => JsonRecords.Read(source, HasConditions),
        };
}
