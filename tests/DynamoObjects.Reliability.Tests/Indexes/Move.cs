namespace DynamoObjects.Reliability.Indexes;

/// <summary>One write of a mover: of one of its two items, or of both in a transaction.</summary>
/// <param name="First">The new place of the first item; null if it is not written.</param>
/// <param name="Second">The new place of the second item; null if it is not written.</param>
/// <param name="Kind">The kind of write for an item that remains in the table.</param>
internal sealed record Move(Place? First, Place? Second, MoveKind Kind)
{
    private const int Shelves = 40;

    private static readonly string?[] Owners = ["x", "x", "y", "y", null];

    /// <summary>Creates a random move of a mover.</summary>
    public static Move Create(Random random, int mover)
    {
        var written = random.Next(1, 4);
        return new Move(
            (written & 1) == 0 ? null : ChoosePlace(random, 2 * mover),
            (written & 2) == 0 ? null : ChoosePlace(random, (2 * mover) + 1),
            (MoveKind)random.Next(3)
        );
    }

    private static Place ChoosePlace(Random random, int item) =>
        random.Next(6) == 0
            ? default
            : new Place(true, random.Next(6) == 0 ? null : $"{random.Next(Shelves):D2}-{item}", Owners[random.Next(Owners.Length)]);
}
