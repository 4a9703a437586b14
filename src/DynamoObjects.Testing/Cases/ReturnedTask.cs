namespace DynamoObjects.Testing.Cases;

/// <summary>Converts the return value of a test method to a type that the framework awaits.</summary>
/// <remarks>xUnit v2 awaits only <see cref="Task"/>, and ignores other awaitable types.</remarks>
internal static class ReturnedTask
{
    /// <exception cref="NotSupportedException">The value cannot be converted to a task, so that a failing test would
    /// pass.</exception>
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
                $"A test cannot return {type}, because the test framework does not await it. Return Task or ValueTask."
            );
        return returned;
    }

    private static bool IsAsyncStream(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>);
}
