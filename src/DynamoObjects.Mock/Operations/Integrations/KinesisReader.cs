using System.Runtime.CompilerServices;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Operations.Integrations;

/// <summary>Reads the records of a source in order and waits for new ones, until no table sends any.</summary>
internal static class KinesisReader
{
    /// <param name="database">The database of the source.</param>
    /// <param name="source">The table or stream to read.</param>
    /// <param name="after">The place after which reading starts; <see langword="null"/> for the oldest record.</param>
    /// <param name="convert">Converts a record to the caller's type.</param>
    /// <param name="cancellationToken">Cancels the enumeration.</param>
    public static async IAsyncEnumerable<T> ReadAsync<T>(
        Database database,
        KinesisSource source,
        KinesisEntry? after,
        Func<KinesisView, T> convert,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var sink = database.Kinesis;
        var last = after ?? sink.BeforeOldest;
        while (true)
        {
            // Before the chain is read, so that no record is missed.
            var (changed, isLive) = (sink.Changed, source.IsLive);
            while (last.Next is { } next)
            {
                cancellationToken.ThrowIfCancellationRequested();
                last = next;
                if (source.Contains(next))
                    yield return convert(new KinesisView(next, database.Settings.Region));
            }

            if (!isLive)
                yield break;
            await changed.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }
}
