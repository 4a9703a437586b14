namespace DynamoObjects.Mock.Formats;

/// <summary>Reads a stream line by line, and holds no more than one line.</summary>
/// <param name="source">The stream.</param>
/// <param name="createTooLongException">Creates the exception for a line, given by its number, that is longer than any valid
/// line.</param>
internal sealed class LineReader(Stream source, Func<long, Exception> createTooLongException)
{
    /// <summary>More than any line has: the largest item with each of its bytes escaped.</summary>
    private const int MaxBytes = 16 * 1024 * 1024;

    /// <summary>The byte order mark that editors may write before UTF-8.</summary>
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    private byte[] _buffer = new byte[128 * 1024];
    private int _start;
    private int _searched;
    private int _next;
    private int _end;

    /// <summary>The number of the line, from 1.</summary>
    public long Number { get; private set; }

    /// <summary>The line, with its line feed if it has one.</summary>
    public ReadOnlySpan<byte> Line => _buffer.AsSpan(_start, _next - _start);

    /// <summary>Whether the line ends with a line feed; the last line of a truncated file does not.</summary>
    public bool IsComplete => Line is [.., (byte)'\n'];

    /// <summary>The number of bytes of all lines up to this one.</summary>
    public long BytesRead { get; private set; }

    /// <summary>Moves to the next line, if there is one.</summary>
    public async ValueTask<bool> MoveNextAsync(CancellationToken cancellationToken)
    {
        Begin();
        while (!TryFindEnd())
        {
            var read = await source.ReadAsync(_buffer.AsMemory(_end), cancellationToken).ConfigureAwait(false);
            if (read == 0)
                return EndWithoutLineFeed();
            _end += read;
        }

        return true;
    }

    /// <inheritdoc cref="MoveNextAsync"/>
    public bool MoveNext()
    {
        Begin();
        while (!TryFindEnd())
        {
            var read = source.Read(_buffer.AsSpan(_end));
            if (read == 0)
                return EndWithoutLineFeed();
            _end += read;
        }

        return true;
    }

    private void Begin()
    {
        _start = _next;
        _searched = _start;
        Number++;
    }

    /// <summary>Finds the end of the line in what was read; otherwise makes room for more.</summary>
    private bool TryFindEnd()
    {
        var at = _buffer.AsSpan(_searched, _end - _searched).IndexOf((byte)'\n');
        if (at >= 0)
        {
            _next = _searched + at + 1;
            BytesRead += _next - _start;
            if (Number == 1 && Line.StartsWith(ByteOrderMark))
                _start += ByteOrderMark.Length;
            return true;
        }

        if (_end - _start > MaxBytes)
            throw createTooLongException(Number);
        MakeRoom();
        _searched = _end;
        return false;
    }

    private bool EndWithoutLineFeed()
    {
        _next = _end;
        BytesRead += _next - _start;
        if (Number == 1 && Line.StartsWith(ByteOrderMark))
            _start += ByteOrderMark.Length;
        return _end > _start;
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
