using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace DynamoObjects.Paging;

/// <summary>Reads pages on demand: one after the other, or several segments in parallel.</summary>
internal static class Pages
{
    public static IAsyncEnumerable<ItemPage> ReadAsync(ReadPlan plan, bool countOnly, CancellationToken cancellationToken) =>
        plan.Segments is { } segments
            ? ReadSegmentsAsync(plan, segments, countOnly, cancellationToken)
            : ReadSegmentAsync(plan, null, countOnly, cancellationToken);

    private static async IAsyncEnumerable<ItemPage> ReadSegmentAsync(
        ReadPlan plan,
        int? segment,
        bool countOnly,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var next = plan.Start;
        var found = 0;
        do
        {
            var page = await plan.ReadAsync(next, plan.RequestLimit(found), countOnly, segment, cancellationToken).ConfigureAwait(false);
            next = page.Next;
            found += page.Count;
            yield return page;
        } while (next is not null && !(found >= plan.Limit));
    }

    /// <summary>
    /// Holds at most two pages of each segment. The first error stops all segments, and is thrown where the pages are read.
    /// </summary>
    private static async IAsyncEnumerable<ItemPage> ReadSegmentsAsync(
        ReadPlan plan,
        int segments,
        bool countOnly,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var channel = Channel.CreateBounded<ItemPage>(new BoundedChannelOptions(segments) { SingleReader = true });
        var reading = ReadAllAsync(plan, segments, countOnly, channel.Writer, ending);
        try
        {
            await foreach (var page in channel.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
                yield return page;
        }
        finally
        {
            // Also if the reader stops the enumeration: no request continues in the background.
            await ending.CancelAsync().ConfigureAwait(false);
            await reading.ConfigureAwait(false);
        }
    }

    /// <summary>Never throws: the reader of the pages receives the error.</summary>
    private static async Task ReadAllAsync(
        ReadPlan plan,
        int segments,
        bool countOnly,
        ChannelWriter<ItemPage> writer,
        CancellationTokenSource ending
    )
    {
        await Task.WhenAll(Enumerable.Range(0, segments).Select(WriteAsync)).ConfigureAwait(false);
        writer.TryComplete();

        async Task WriteAsync(int segment)
        {
            try
            {
                await foreach (var page in ReadSegmentAsync(plan, segment, countOnly, ending.Token).ConfigureAwait(false))
                    await writer.WriteAsync(page, ending.Token).ConfigureAwait(false);
            }
#pragma warning disable CA1031 // The reader of the pages receives the exception.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                writer.TryComplete(exception);
                await ending.CancelAsync().ConfigureAwait(false);
            }
        }
    }
}
