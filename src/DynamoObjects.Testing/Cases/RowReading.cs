using System.Reflection;

namespace DynamoObjects.Testing.Cases;

/// <summary>The reading of a test's rows, in which there is no current test.</summary>
internal static class RowReading
{
    private static readonly AsyncLocal<MemberInfo?> Source = new();

    /// <summary>Says why there is no current test, while rows are read; otherwise <see langword="null"/>.</summary>
    public static string? NoCurrentTestReason =>
        Source.Value is not { } source
            ? null
            : $"DynamoTestContext.Current is not available while the rows of {Name(source)} are created: they are created before its tests "
                + $"open, once for all of them. "
                + "Use the test's parameters, or DynamoTestContext.Current in the test itself.";

    /// <param name="source">The test method, or the class of several.</param>
    /// <param name="read">Reads them, all at once.</param>
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
        // It flows into what is called here, and not back to the caller.
        Source.Value = source;
        return await read().ConfigureAwait(true);
    }

    private static string Name(MemberInfo source) => source.DeclaringType is { } type ? $"{type}.{source.Name}" : $"{source}";
}
