using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using DynamoObjects.Mock.Formats;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Operations.Transfers;

/// <summary>Writes lines such as <c>{"Item":{"id":{"S":"s1"}}}</c>.</summary>
internal sealed class JsonExportLines : ExportLines
{
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    private readonly Stream _destination;
    private readonly ArrayBufferWriter<byte> _line = new();
    private readonly Utf8JsonWriter _writer;

    public JsonExportLines(Stream destination)
    {
        _destination = destination;
        _writer = new Utf8JsonWriter(_line, Options);
    }

    public override void Write(ReadOnlySpan<(string Name, Item Content)> parts)
    {
        _line.ResetWrittenCount();
        _writer.Reset();
        _writer.WriteStartObject();
        foreach (var (name, content) in parts)
        {
            _writer.WritePropertyName(name);
            ItemJsonWriter.Write(_writer, content);
        }

        _writer.WriteEndObject();
        _writer.Flush();
        _destination.Write(_line.WrittenSpan);
        _destination.WriteByte((byte)'\n');
    }

    public override void Dispose() => _writer.Dispose();
}
