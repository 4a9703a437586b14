namespace DynamoObjects.Testing.Seeding;

/// <summary>Converts offsets in a text to lines, continuing from the previous offset.</summary>
internal sealed class LineCounter
{
    private int _offset;
    private int _line = 1;

    public (int Line, int Position) GetPosition(ReadOnlySpan<byte> text, long offset)
    {
        var end = (int)Math.Min(offset, text.Length);
        if (end < _offset)
            (_offset, _line) = (0, 1);
        _line += text[_offset..end].Count((byte)'\n');
        _offset = end;
        return (_line, end - text[..end].LastIndexOf((byte)'\n'));
    }
}
