using System.Runtime.CompilerServices;

namespace DynamoObjects.Testing.Isolation;

/// <summary>Shallow copies of the SDK's model objects, which have none of their own: what the caller holds is never changed.</summary>
internal static class Copies
{
    public static T Of<T>(T original)
        where T : class => (T)MemberwiseClone(original);

    public static List<T>? OfList<T>(List<T>? original, Func<T, T> change) =>
        original?.ConvertAll(item => item is null ? item : change(item));

    public static Dictionary<string, T>? Renamed<T>(Dictionary<string, T>? original, Func<string, string?> rename) =>
        original?.ToDictionary(entry => rename(entry.Key)!, entry => entry.Value, original.Comparer);

    [UnsafeAccessor(UnsafeAccessorKind.Method)]
    private static extern object MemberwiseClone(object original);
}
