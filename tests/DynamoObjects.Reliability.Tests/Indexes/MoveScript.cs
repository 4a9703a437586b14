namespace DynamoObjects.Reliability.Indexes;

/// <summary>The moves of one mover, which are repeated after the last one; the state after each move is known without the
/// table.</summary>
internal sealed class MoveScript(int mover, IReadOnlyList<Move> moves)
{
    public const int ItemsPerMover = 2;

    private const int Moves = 64;

    public int FirstItem => ItemsPerMover * mover;

    public static MoveScript Create(Random random, int mover) =>
        new(mover, [.. Enumerable.Range(0, Moves).Select(_ => Move.Create(random, mover))]);

    /// <param name="version">The move's number, from 1.</param>
    public Move GetMove(int version) => moves[(version - 1) % moves.Count];

    /// <summary>Gets the mover's items in the table after a number of moves.</summary>
    public IEnumerable<Entry> GetEntries(int version)
    {
        for (var i = 0; i < ItemsPerMover; i++)
        {
            // An item has the state of the last move that wrote it.
            for (var last = version; last > 0; last--)
            {
                var move = GetMove(last);
                if ((i == 0 ? move.First : move.Second) is not { } place)
                    continue;
                if (place.IsStored)
                    yield return new Entry(FirstItem + i, last, place.Shelf, place.Owner);
                break;
            }
        }
    }
}
