using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Operations.Transfers;

/// <summary>Writes the lines of one data file of an export: each has a few parts with a name.</summary>
internal abstract class ExportLines : IDisposable
{
    public static ExportLines Create(string format, Stream destination) =>
        format == "ION" ? new IonExportLines(destination) : new JsonExportLines(destination);

    public abstract void Write(ReadOnlySpan<(string Name, Item Content)> parts);

    /// <summary>Writes what is buffered.</summary>
    public abstract void Dispose();
}
