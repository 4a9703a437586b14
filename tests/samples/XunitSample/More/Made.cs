namespace MoreSample;

internal static class Made
{
    /// <exception cref="NotSupportedException">It is an interface or the like, of which nothing can be made.</exception>
    public static object Value(Type type) =>
        type == typeof(int) ? 7
        : type == typeof(string) ? "made"
        : throw new NotSupportedException($"There is no way to make a {type}.");
}
