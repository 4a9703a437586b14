namespace MoreSample;

internal static class Made
{
    /// <exception cref="NotSupportedException">The type is an interface or similar, and has no instances.</exception>
    public static object Value(Type type) =>
        type == typeof(int) ? 7
        : type == typeof(string) ? "made"
        : throw new NotSupportedException($"There is no way to make a {type}.");
}
