namespace DynamoObjects.Reliability.Indexes;

/// <summary>One write of a mover: of one of its two items, or of both in a transaction.</summary>
/// <param name="First">Where the first item is then; null where it is not written.</param>
/// <param name="Second">Where the second item is then; null where it is not written.</param>
/// <param name="Kind">How an item that stays in the table is written.</param>
internal sealed record Move(Place? First, Place? Second, MoveKind Kind)
{
    private const int Shelves = 40;

    private static readonly string?[] Owners = ["x", "x", "y", "y", null];

    /// <summary>A random move of a mover.</summary>
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
