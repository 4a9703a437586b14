using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using DynamoObjects.Mock.Formats;
using DynamoObjects.Mock.Storage;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Operations.Transfers;

/// <summary>Collects what a bulk operation reports about single records, and writes it to a bucket at the end.</summary>
/// <remarks>AWS documents neither the names nor the content of the objects: this engine writes lines of JSON.</remarks>
internal sealed class BulkOutput(IReadOnlyCollection<string> types) : IDisposable
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly MemoryStream _errors = new();
    private readonly MemoryStream _conditions = new();

    public void AddError(string key, long? line, string problem)
    {
        if (types.Contains("ERROR"))
            Write(_errors, key, line, writer => writer.WriteString("ErrorMessage", problem));
    }

    public void AddConditionFailure(string key, long line, Item item, Item? existing)
    {
        if (!types.Contains("CONDITION_CHECK_FAILURE"))
            return;
        Write(_conditions, key, line, writer =>
        {
            writer.WritePropertyName("Item");
            ItemJsonWriter.Write(writer, item);
            if (existing is null)
                return;
            writer.WritePropertyName("ExistingItem");
            ItemJsonWriter.Write(writer, existing);
        });
    }

    /// <summary>Writes an object for each type with records.</summary>
    public void Save(IBuckets buckets, string bucket, string? prefix, string id)
    {
        var root = string.IsNullOrEmpty(prefix) ? "AWSDynamoDB" : $"{prefix.TrimEnd('/')}/AWSDynamoDB";
        Save("error", _errors);
        Save("condition-check-failure", _conditions);

        void Save(string name, MemoryStream lines)
        {
            if (lines.Length > 0)
                buckets.Write(bucket, string.Create(CultureInfo.InvariantCulture, $"{root}/{id}/{name}.json"), lines.WriteTo);
        }
    }

    public void Dispose()
    {
        _errors.Dispose();
        _conditions.Dispose();
    }

    private static void Write(MemoryStream lines, string key, long? line, Action<Utf8JsonWriter> write)
    {
        using (var writer = new Utf8JsonWriter(lines, Options))
        {
            writer.WriteStartObject();
            writer.WriteString("S3Key", key);
            if (line is { } number)
                writer.WriteNumber("Line", number);
            write(writer);
            writer.WriteEndObject();
        }

        lines.WriteByte((byte)'\n');
    }
}
