using System.Buffers;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace DynamoObjects.Mock.Server.Protocol;

/// <summary>A complete request body, up to DynamoDB's limit.</summary>
/// <remarks>See
/// <see href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ServiceQuotas.html">Quotas</see>.</remarks>
internal readonly struct RequestBody
{
    /// <summary>The maximum bytes of a request.</summary>
    public const int MaxBytes = 16 * 1024 * 1024;

    /// <summary>How long a body may pause before the server closes its connection.</summary>
    private static readonly TimeSpan IdleTimeout = TimeSpan.FromSeconds(5);

    /// <summary>The objects that are read from a body take twice its bytes: strings have two bytes for each character.</summary>
    private const int ModelFactor = 2;

    private readonly PipeReader? _reader;
    private readonly BodyLease? _lease;
    private readonly BodyBuffer? _copy;
    private readonly BodyBuffer? _content;

    private RequestBody(
        ReadOnlySequence<byte> bytes,
        PipeReader? reader,
        BodyLease? lease = null,
        BodyBuffer? copy = null,
        BodyBuffer? content = null
    ) => (Bytes, _reader, _lease, _copy, _content) = (bytes, reader, lease, copy, content);

    private RequestBody(BodyProblem problem) => Problem = problem;

    public static RequestBody TooLarge { get; } = new(BodyProblem.TooLarge);

    /// <summary>The reason why there is no body.</summary>
    public BodyProblem Problem { get; }

    /// <summary>The body as it was sent.</summary>
    public ReadOnlySequence<byte> Bytes { get; }

    /// <summary>The body after decompression.</summary>
    public ReadOnlySequence<byte> Content => _content?.Bytes ?? Bytes;

    /// <summary>Reads the whole body. An uncompressed body that has already arrived takes nothing from the budget: Kestrel holds it
    /// already.</summary>
    public static async ValueTask<RequestBody> ReadAsync(
        PipeReader reader,
        ContentCoding coding,
        BodyBudget budget,
        IHttpRequestLifetimeFeature? lifetime
    )
    {
        var result = await reader.ReadAsync().ConfigureAwait(false);
        if (coding == ContentCoding.None && result.IsCompleted && result.Buffer.Length <= MaxBytes)
            return new RequestBody(result.Buffer, reader);
        // Kestrel creates the token when the property is read.
        return await CopyAsync(reader, result, coding, budget, lifetime?.RequestAborted ?? default).ConfigureAwait(false);
    }

    /// <summary>Releases the bytes; they must not be read afterwards.</summary>
    public void Release()
    {
        _reader?.AdvanceTo(Bytes.End);
        _content?.Dispose();
        _copy?.Dispose();
        _lease?.Dispose();
    }

    private static async ValueTask<RequestBody> CopyAsync(
        PipeReader reader,
        ReadResult result,
        ContentCoding coding,
        BodyBudget budget,
        CancellationToken cancellationToken
    )
    {
        var lease = budget.CreateLease();
        var copy = new BodyBuffer(lease);
        var content = coding == ContentCoding.None ? null : new BodyBuffer(lease);
        var isRead = false;
        try
        {
            var problem = await CopyAsync(reader, result, copy, cancellationToken).ConfigureAwait(false);
            // Large bodies must not block the thread that reads from other sockets.
            await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
            if (problem == BodyProblem.None && content is not null)
                problem = await DecompressAsync(coding, copy, content, cancellationToken).ConfigureAwait(false);
            if (
                problem == BodyProblem.None
                && !await lease.TakeAsync(ModelFactor * (content ?? copy).Length, cancellationToken).ConfigureAwait(false)
            )
                problem = BodyProblem.NoMemory;
            if (problem != BodyProblem.None)
                return new RequestBody(problem);
            isRead = true;
            return new RequestBody(copy.Bytes, null, lease, copy, content);
        }
        catch (InvalidDataException)
        {
            return new RequestBody(BodyProblem.Malformed);
        }
        finally
        {
            if (!isRead)
            {
                content?.Dispose();
                copy.Dispose();
                lease.Dispose();
            }
        }
    }

    /// <summary>Copies the body as it arrives; Kestrel reads no more from the socket until its buffer is consumed.</summary>
    private static async ValueTask<BodyProblem> CopyAsync(
        PipeReader reader,
        ReadResult result,
        BodyBuffer copy,
        CancellationToken cancellationToken
    )
    {
        while (true)
        {
            var isTaken = true;
            foreach (var segment in result.Buffer)
                isTaken = isTaken && await copy.WriteAsync(segment, cancellationToken).ConfigureAwait(false);
            reader.AdvanceTo(result.Buffer.End);
            if (!isTaken)
                return BodyProblem.NoMemory;
            if (copy.Length > MaxBytes)
                return BodyProblem.TooLarge;
            if (result.IsCompleted)
                return BodyProblem.None;
            result = await ReadNextAsync(reader, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Reads the next part of a body, with a timeout.</summary>
    /// <remarks>Kestrel's minimum data rate is an average over the whole body: it would take hours to notice that a fast one has
    /// stopped.</remarks>
    private static async ValueTask<ReadResult> ReadNextAsync(PipeReader reader, CancellationToken cancellationToken)
    {
        using var stalled = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        stalled.CancelAfter(IdleTimeout);
        try
        {
            return await reader.ReadAsync(stalled.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new BadHttpRequestException(
                "The client stopped sending the request body.",
                StatusCodes.Status408RequestTimeout,
                exception
            );
        }
    }

    private static async ValueTask<BodyProblem> DecompressAsync(
        ContentCoding coding,
        BodyBuffer body,
        BodyBuffer content,
        CancellationToken cancellationToken
    )
    {
        if (coding == ContentCoding.Unknown)
            return BodyProblem.Malformed;
        using var reader = ContentCodings.CreateReader(coding, PipeReader.Create(body.Bytes).AsStream());
        while (await content.GrowAsync(cancellationToken).ConfigureAwait(false))
        {
            var read = await reader.ReadAsync(content.Remaining, cancellationToken).ConfigureAwait(false);
            if (read == 0)
                return BodyProblem.None;
            content.Advance(read);
            if (content.Length > MaxBytes)
                return BodyProblem.TooLarge;
        }

        return BodyProblem.NoMemory;
    }
}
