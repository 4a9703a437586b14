using System.Buffers;

namespace DynamoObjects.Mock.Server.Protocol;

/// <summary>Holds bytes in pooled blocks, which grow without copies and without allocations on the large object heap.</summary>
internal sealed class BodyBuffer(BodyLease lease) : IDisposable
{
    public const int BlockSize = 64 * 1024;

    private readonly List<byte[]> _blocks = [];
    private int _remaining;

    public long Length { get; private set; }

    /// <summary>The free part of the last block, which is not empty after <see cref="GrowAsync"/>.</summary>
    public Memory<byte> Remaining => _remaining == 0 ? default : _blocks[^1].AsMemory(BlockSize - _remaining, _remaining);

    public ReadOnlySequence<byte> Bytes
    {
        get
        {
            Block? first = null,
                last = null;
            for (var i = 0; i < _blocks.Count; i++)
            {
                last = new Block(_blocks[i].AsMemory(0, i == _blocks.Count - 1 ? BlockSize - _remaining : BlockSize), last);
                first ??= last;
            }

            return first is null ? default : new ReadOnlySequence<byte>(first, 0, last!, last!.Memory.Length);
        }
    }

    /// <summary>Adds a block if the last one is full.</summary>
    /// <returns><see langword="false"/> if the budget has no memory for it.</returns>
    public async ValueTask<bool> GrowAsync(CancellationToken cancellationToken)
    {
        if (_remaining > 0)
            return true;
        if (!await lease.TakeAsync(BlockSize, cancellationToken).ConfigureAwait(false))
            return false;
        _blocks.Add(ArrayPool<byte>.Shared.Rent(BlockSize));
        _remaining = BlockSize;
        return true;
    }

    /// <summary>Marks bytes of <see cref="Remaining"/> as written.</summary>
    public void Advance(int count)
    {
        _remaining -= count;
        Length += count;
    }

    /// <summary>Appends bytes.</summary>
    /// <returns><see langword="false"/> if the budget has no memory for all of them.</returns>
    public async ValueTask<bool> WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        while (!bytes.IsEmpty)
        {
            if (!await GrowAsync(cancellationToken).ConfigureAwait(false))
                return false;
            var count = Math.Min(bytes.Length, _remaining);
            bytes[..count].CopyTo(Remaining);
            Advance(count);
            bytes = bytes[count..];
        }

        return true;
    }

    public void Dispose()
    {
        foreach (var block in _blocks)
            ArrayPool<byte>.Shared.Return(block);
        _blocks.Clear();
        _remaining = 0;
    }

    private sealed class Block : ReadOnlySequenceSegment<byte>
    {
        public Block(ReadOnlyMemory<byte> memory, Block? previous)
        {
            Memory = memory;
            if (previous is null)
                return;
            RunningIndex = previous.RunningIndex + previous.Memory.Length;
            previous.Next = this;
        }
    }
}
