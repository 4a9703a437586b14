using System.Text;
using DynamoObjects.Mock.Formats;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Operations.Transfers;

/// <summary>Writes lines such as <c>$ion_1_0 {Item:{id:"s1"}}</c>.</summary>
internal sealed class IonExportLines(Stream destination) : ExportLines
{
    private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: false);

    private readonly StreamWriter _writer = new(destination, Encoding, leaveOpen: true);

    public override void Write(ReadOnlySpan<(string Name, Item Content)> parts)
    {
        _writer.Write(IonWriter.VersionMarker);
        var separator = " {";
        foreach (var (name, content) in parts)
        {
            _writer.Write(separator);
            _writer.Write(name);
            _writer.Write(':');
            IonWriter.Write(_writer, content);
            separator = ",";
        }

        _writer.Write("}\n");
    }

    public override void Dispose() => _writer.Dispose();
}
