namespace DynamoObjects.Differential.Generating;

/// <summary>Parts that a request may have or leave out.</summary>
internal static class OptionalParts
{
    /// <summary>The part in as many of a hundred requests as given, otherwise <see langword="null"/>.</summary>
    public static Gen<T?> InPercent<T>(this Gen<T> part, int percent)
        where T : class => Gen.Frequency<T?>((percent, part.Select(x => (T?)x)), (100 - percent, Gen.Const<T?>(() => null)));
}
