using System.Text;

namespace DynamoObjects.Generator.Writing;

/// <summary>Lines of code, indented by their braces; always with <c>\n</c>, so that output does not depend on the machine.</summary>
internal sealed class IndentedText
{
    private readonly StringBuilder _text = new();
    private int _depth;

    internal void Line(string line)
    {
        if (line.Length > 0)
            _text.Append(' ', _depth * 4).Append(line);
        _text.Append('\n');
    }

    internal void Open()
    {
        Line("{");
        Indent();
    }

    internal void Close()
    {
        Unindent();
        Line("}");
    }

    internal void Indent() => _depth++;

    internal void Unindent() => _depth--;

    public override string ToString() => _text.ToString();
}
