using System.Runtime.CompilerServices;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Operations.Streams;

/// <summary>Reads the changes of a stream in order and waits for new ones, until the stream is disabled.</summary>
internal static class ChangeReader
{
    private const int MaxBatchSize = 1000;

    /// <param name="database">The database of the stream's table.</param>
    /// <param name="stream">The stream.</param>
    /// <param name="from">The number of the first change.</param>
    /// <param name="convert">Converts a change to the caller's type.</param>
    /// <param name="cancellationToken">Cancels the enumeration.</param>
    public static async IAsyncEnumerable<T> ReadAsync<T>(
        Database database,
        StreamLog stream,
        long from,
        Func<StreamChangeView, T> convert,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        while (true)
        {
            database.Account.Replicate();
            // Finding the table deletes its expired items; the stream contains these deletions.
            database.Find(stream.Table.Name);
            var isOver = !stream.IsEnabled;
            var entries = stream.Read(from, long.MaxValue, MaxBatchSize, out _);
            foreach (var entry in entries)
            {
                cancellationToken.ThrowIfCancellationRequested();
                from = entry.Number + 1;
                yield return convert(new StreamChangeView(stream, entry));
            }

            if (isOver && entries.Length == 0)
                yield break;
            if (entries.Length == 0)
                await stream.WaitAsync(from).WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }
}
