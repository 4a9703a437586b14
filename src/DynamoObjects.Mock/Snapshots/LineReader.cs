namespace DynamoObjects.Mock.Snapshots;

/// <summary>Reads a stream line by line.</summary>
internal sealed class LineReader(Stream source)
{
    /// <summary>More than any line has: the largest item with each of its bytes escaped.</summary>
    private const int MaxBytes = 16 * 1024 * 1024;

    /// <summary>The byte order mark that editors may write before UTF-8.</summary>
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    private byte[] _buffer = new byte[128 * 1024];
    private int _start;
    private int _next;
    private int _end;

    /// <summary>The number of the line, from 1.</summary>
    public long Number { get; private set; }

    /// <summary>The line, with its line feed if it has one.</summary>
    public ReadOnlySpan<byte> Line => _buffer.AsSpan(_start, _next - _start);

    /// <summary>Whether the line ends with a line feed; the last line of a truncated file does not.</summary>
    public bool IsComplete => Line is [.., (byte)'\n'];

    /// <summary>Moves to the next line, if there is one.</summary>
    /// <exception cref="SnapshotException">The line is longer than any valid line.</exception>
    public async ValueTask<bool> MoveNextAsync(CancellationToken cancellationToken)
    {
        _start = _next;
        Number++;
        var searched = _start;
        while (true)
        {
            var at = _buffer.AsSpan(searched, _end - searched).IndexOf((byte)'\n');
            if (at >= 0)
            {
                _next = searched + at + 1;
                if (Number == 1 && Line.StartsWith(ByteOrderMark))
                    _start += ByteOrderMark.Length;
                return true;
            }

            var unread = _end - _start;
            if (unread > MaxBytes)
                throw new SnapshotException(Number, position: null, "the line is longer than any line of a saved database.");
            MakeRoom();
            var read = await source.ReadAsync(_buffer.AsMemory(_end), cancellationToken).ConfigureAwait(false);
            searched = _end;
            _end += read;
            if (read == 0)
            {
                _next = _end;
                return unread > 0;
            }
        }
    }

    private void MakeRoom()
    {
        var unread = _buffer.AsSpan(_start, _end - _start);
        if (unread.Length > _buffer.Length / 2)
        {
            var larger = new byte[_buffer.Length * 2];
            unread.CopyTo(larger);
            _buffer = larger;
        }
        else
        {
            unread.CopyTo(_buffer);
        }

        (_start, _end) = (0, unread.Length);
    }
}
