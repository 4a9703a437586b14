namespace DynamoObjects.Testing.Cases;

/// <summary>What a test method returned, as something that the framework awaits: of C#'s own types xUnit v2 knows
/// <see cref="Task"/> alone, and takes all else for done.</summary>
internal static class ReturnedTask
{
    /// <exception cref="NotSupportedException">It would have to be awaited or enumerated, and there is no way to: the test
    /// would pass unseen.</exception>
    public static object? From(object? returned)
    {
        if (returned is null or Task)
            return returned;
        if (returned is ValueTask valueTask)
            return valueTask.AsTask();
        var type = returned.GetType();
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueTask<>))
            return type.GetMethod(nameof(ValueTask<>.AsTask))!.Invoke(returned, null);
        if (type.GetMethod(nameof(Task.GetAwaiter), Type.EmptyTypes) is not null || Array.Exists(type.GetInterfaces(), IsAsyncStream))
            throw new NotSupportedException(
                $"A test cannot return a {type}, for nothing would await it: let it return a Task or a ValueTask."
            );
        return returned;
    }

    private static bool IsAsyncStream(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>);
}
