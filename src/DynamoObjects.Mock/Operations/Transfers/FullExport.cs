using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Operations.Transfers;

/// <summary>Exports all items of a state of a table.</summary>
internal static class FullExport
{
    /// <summary>The number of partitions, and of data files, of a new on-demand table.</summary>
    private const int Partitions = 4;

    /// <summary>Writes the data files; those of partitions without items are empty.</summary>
    public static List<ExportedFile> Write(ExportFolder folder, string format, TableVersion state, ExportFilter filter)
    {
        var files = new List<ExportedFile>();
        var bounds = filter.GetBounds(state.Items, state.Definition.Key);
        for (var partition = 0; partition < (bounds is null ? Partitions : 1); partition++)
        {
            var range = bounds ?? KeyBounds.Segment(partition, Partitions);
            files.Add(folder.WriteData(ExportFormats.GetExtension(format), stream => Write(stream, format, state, range, filter)));
        }

        return files;
    }

    private static long Write(Stream stream, string format, TableVersion state, KeyBounds range, ExportFilter filter)
    {
        using var lines = ExportLines.Create(format, stream);
        var count = 0L;
        var order = state.Items.Order;
        var cursor = state.Items.Read(range.From, forward: true);
        while (cursor.MoveNext() && order.Compare(cursor.Hash, cursor.Item, range.To) < 0)
        {
            if (!filter.Accepts(cursor.Item))
                continue;
            lines.Write([("Item", filter.Apply(cursor.Item))]);
            count++;
        }

        return count;
    }
}
