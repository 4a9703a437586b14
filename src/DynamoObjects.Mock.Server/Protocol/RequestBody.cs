using System.Buffers;
using System.IO.Compression;
using System.IO.Pipelines;

namespace DynamoObjects.Mock.Server.Protocol;

/// <summary>A request's body, whole, up to DynamoDB's limit.</summary>
/// <remarks>See <see href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ServiceQuotas.html">Quotas</see>.</remarks>
internal readonly struct RequestBody
{
    /// <summary>The most bytes of a request.</summary>
    public const int Limit = 16 * 1024 * 1024;

    private readonly PipeReader? _lender;

    private RequestBody(ReadOnlySequence<byte>? bytes, PipeReader? lender) => (Bytes, _lender) = (bytes, lender);

    /// <summary>The body as it was sent; <see langword="null"/> where it is larger than the limit.</summary>
    public ReadOnlySequence<byte>? Bytes { get; }

    /// <summary>Reads all of a body.</summary>
    public static async ValueTask<RequestBody> ReadAsync(PipeReader reader)
    {
        var result = await reader.ReadAsync().ConfigureAwait(false);
        if (result.IsCompleted && result.Buffer.Length <= Limit)
            return new RequestBody(result.Buffer, reader);

        // The server takes no more than it has room for until what came is taken from it.
        var whole = new ArrayBufferWriter<byte>((int)Math.Min(result.Buffer.Length * 2, Limit));
        while (true)
        {
            foreach (var segment in result.Buffer)
                whole.Write(segment.Span);
            reader.AdvanceTo(result.Buffer.End);
            if (whole.WrittenCount > Limit)
                return default;
            if (result.IsCompleted)
                return new RequestBody(new ReadOnlySequence<byte>(whole.WrittenMemory), null);
            result = await reader.ReadAsync().ConfigureAwait(false);
        }
    }

    /// <summary>Gives the bytes back, after which they must not be read.</summary>
    public void Release()
    {
        if (Bytes is { } bytes)
            _lender?.AdvanceTo(bytes.End);
    }

    /// <summary>What a compressed body holds.</summary>
    /// <returns>The content; <see langword="null"/> where it is larger than the limit.</returns>
    /// <exception cref="InvalidDataException">It is not compressed so.</exception>
    public static ReadOnlySequence<byte>? Decompress(ReadOnlySequence<byte> body)
    {
        using var content = new MemoryStream();
        using var gzip = new GZipStream(new MemoryStream(body.ToArray()), CompressionMode.Decompress);
        var buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
        try
        {
            while (gzip.Read(buffer) is > 0 and var read)
            {
                content.Write(buffer, 0, read);
                if (content.Length > Limit)
                    return null;
            }
            return new ReadOnlySequence<byte>(content.GetBuffer(), 0, (int)content.Length);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
