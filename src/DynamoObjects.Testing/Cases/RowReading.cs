using System.Reflection;

namespace DynamoObjects.Testing.Cases;

/// <summary>Reads the rows of a test; there is no current test meanwhile.</summary>
internal static class RowReading
{
    private static readonly AsyncLocal<MemberInfo?> Source = new();

    /// <summary>Returns why there is no current test while rows are read; otherwise <see langword="null"/>.</summary>
    public static string? NoCurrentTestReason =>
        Source.Value is not { } source
            ? null
            : $"DynamoTestContext.Current is not available while the rows of {Name(source)} are created. Rows are created once, before "
                + "the tests open. Use the test's parameters, or DynamoTestContext.Current in the test itself.";

    /// <param name="source">The test method, or the class of several.</param>
    /// <param name="read">Reads all rows.</param>
    public static T Run<T>(MemberInfo source, Func<T> read)
    {
        var outer = Source.Value;
        Source.Value = source;
        try
        {
            return read();
        }
        finally
        {
            Source.Value = outer;
        }
    }

    public static async ValueTask<T> RunAsync<T>(MemberInfo source, Func<ValueTask<T>> read)
    {
        // An ambient value flows into the called method, and not back to the caller.
        Source.Value = source;
        return await read().ConfigureAwait(true);
    }

    private static string Name(MemberInfo source) => source.DeclaringType is { } type ? $"{type}.{source.Name}" : $"{source}";
}
