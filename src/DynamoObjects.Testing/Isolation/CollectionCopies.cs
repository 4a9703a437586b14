namespace DynamoObjects.Testing.Isolation;

/// <summary>Copies lists and maps of a request with a change; the caller's collections stay unchanged.</summary>
internal static class CollectionCopies
{
    public static List<T>? CopyList<T>(List<T>? original, Func<T, T> change) =>
        original?.ConvertAll(item => item is null ? item : change(item));

    public static Dictionary<string, T>? CopyWithRenamedKeys<T>(Dictionary<string, T>? original, Func<string, string?> rename) =>
        original?.ToDictionary(entry => rename(entry.Key)!, entry => entry.Value, original.Comparer);
}
