namespace DynamoObjects.Differential.Generating;

/// <summary>Pages and segments of a read of many items.</summary>
internal static class Pages
{
    public static readonly Gen<int?> Limits = Gen.Frequency<int?>(
        (20, (int?)null),
        (20, (int?)1),
        (20, (int?)2),
        (10, (int?)3),
        (1, (int?)0)
    );

    public static readonly Gen<int?> Segments = Gen.Frequency<int?>((9, (int?)null), (1, (int?)1), (2, (int?)3));
}
