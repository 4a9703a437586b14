namespace DynamoObjects.Mock.Storage;

/// <summary>The bounds of a read.</summary>
/// <param name="From">The lower position.</param>
/// <param name="To">The upper position.</param>
internal readonly record struct KeyBounds(Position From, Position To)
{
    /// <summary>All items.</summary>
    public static KeyBounds All => new(Position.BeforeHash(0), Position.AfterHash(ulong.MaxValue));

    /// <summary>Gets one segment of a parallel scan: an equal share of the hashes.</summary>
    public static KeyBounds Segment(int segment, int totalSegments)
    {
        var width = (UInt128)1 << 64;
        var first = (width * (UInt128)segment + (UInt128)totalSegments - 1) / (UInt128)totalSegments;
        var next = (width * ((UInt128)segment + 1) + (UInt128)totalSegments - 1) / (UInt128)totalSegments;
        return new KeyBounds(Position.BeforeHash((ulong)first), Position.AfterHash((ulong)(next - 1)));
    }
}
