namespace DynamoObjects.Differential.Generating;

/// <summary>Optional parts of a request.</summary>
internal static class OptionalParts
{
    /// <summary>Generates the part in this percentage of requests, otherwise <see langword="null"/>.</summary>
    public static Gen<T?> InPercent<T>(this Gen<T> part, int percent)
        where T : class => Gen.Frequency<T?>((percent, part.Select(x => (T?)x)), (100 - percent, Gen.Const<T?>(() => null)));
}
