using System.Buffers;
using System.Globalization;
using System.IO.Hashing;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using DynamoObjects.Mock.Server.Json;

namespace DynamoObjects.Mock.Server.Protocol;

/// <summary>
/// The bytes of a response before they are sent: the headers contain their number and checksum. Each thread reuses one object, since
/// it creates a response without waiting for anything.
/// </summary>
#pragma warning disable CA1001 // A writer into memory has nothing to release.
internal sealed class ResponseBody
#pragma warning restore CA1001
{
    /// <summary>The length below which compression gains nothing.</summary>
    private const int MinBytesToCompress = 1024;

    /// <summary>The maximum size of the buffer that a thread keeps for its next response.</summary>
    private const int MaxRetainedBytes = 1 << 20;

    private static readonly JsonWriterOptions WriterOptions = new()
    {
        SkipValidation = true,
        MaxDepth = ModelJson.MaxDepth * 2,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    [ThreadStatic]
    private static ResponseBody? _threadBody;

    private ArrayBufferWriter<byte> _json = new(4096);
    private readonly Utf8JsonWriter _writer;
    private byte[]? _compressed;
    private int _compressedLength;

    private ResponseBody() => _writer = new Utf8JsonWriter(_json, WriterOptions);

    public ReadOnlyMemory<byte> Bytes => _compressed is { } compressed ? compressed.AsMemory(0, _compressedLength) : _json.WrittenMemory;

    public bool IsCompressed => _compressed is not null;

    /// <summary>The CRC-32 of the bytes, for the header <c>x-amz-crc32</c>.</summary>
    public string Checksum => CalculateChecksum(Bytes.Span);

    public static string CalculateChecksum(ReadOnlySpan<byte> bytes) => Crc32.HashToUInt32(bytes).ToString(CultureInfo.InvariantCulture);

    /// <summary>Gets this thread's object, without content.</summary>
    public static ResponseBody GetForThread()
    {
        var body = _threadBody ??= new ResponseBody();
        if (body._json.Capacity > MaxRetainedBytes)
            body._json = new ArrayBufferWriter<byte>(4096);
        body._json.ResetWrittenCount();
        body._compressed = null;
        return body;
    }

    /// <summary>Writes the JSON of a response; a response without any members has no body.</summary>
    /// <remarks>The SDK does not read an empty JSON object, and would then report a wrong checksum. See
    /// <see href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TagResource.html">TagResource</see>.</remarks>
    public void Write(object response, JsonTypeInfo type)
    {
        var writer = ResetWriter();
        if (type.Properties.Count > 0)
            JsonSerializer.Serialize(writer, response, type);
        _writer.Flush();
    }

    /// <summary>Writes an error response.</summary>
    public void Write(ErrorResponse error)
    {
        error.Write(ResetWriter());
        _writer.Flush();
    }

    /// <summary>Compresses the bytes if they are long enough.</summary>
    public void Compress(ContentCoding coding)
    {
        if (coding == ContentCoding.None || _json.WrittenCount < MinBytesToCompress)
            return;
        using var bytes = new MemoryStream(_json.WrittenCount / 4);
        using (var writer = ContentCodings.CreateWriter(coding, bytes))
            writer.Write(_json.WrittenSpan);
        (_compressed, _compressedLength) = (bytes.GetBuffer(), (int)bytes.Length);
    }

    private Utf8JsonWriter ResetWriter()
    {
        _json.ResetWrittenCount();
        _writer.Reset(_json);
        return _writer;
    }
}
