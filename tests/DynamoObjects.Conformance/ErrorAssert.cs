using Amazon;

namespace DynamoObjects.Conformance;

/// <summary>Asserts about the errors that DynamoDB returns.</summary>
internal static class ErrorAssert
{
    /// <summary>Asserts that the request fails with a <c>ValidationException</c> with exactly this message.</summary>
    public static async Task ThrowsValidationAsync(string message, Func<Task> request)
    {
        var exception = await ThrowsAsync<AmazonDynamoDBException>(message, request);
        Assert.Equal("ValidationException", exception.ErrorCode);
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, exception.StatusCode);
    }

    /// <summary>Asserts that a request with an empty collection fails; with <see cref="AWSConfigs.InitializeCollections"/>, the
    /// SDK does not
    /// send the collection.</summary>
    /// <param name="empty">The message about the empty collection.</param>
    /// <param name="absent">The member that is null if the collection is not sent.</param>
    /// <param name="request">Sends the request.</param>
    public static Task RejectsEmptyCollectionAsync(string empty, string absent, Func<Task> request) =>
        ThrowsValidationAsync(
            AWSConfigs.InitializeCollections
                ? $"{Messages.OneValidationError}Value null at '{absent}' failed to satisfy constraint: Member must not be null"
                : empty,
            request
        );

    /// <summary>Asserts that the request fails with this exception of the SDK and exactly this message.</summary>
    public static async Task<TException> ThrowsAsync<TException>(string message, Func<Task> request)
        where TException : AmazonDynamoDBException
    {
        var exception = await CatchAsync<TException>(message, request);
        AssertSame(message, exception.Message);
        return exception;
    }

    /// <summary>Asserts that the request fails with this exception of the SDK.</summary>
    public static Task<TException> ThrowsAsync<TException>(Func<Task> request)
        where TException : AmazonDynamoDBException => CatchAsync<TException>(typeof(TException).Name, request);

    /// <summary>Asserts that the transaction is canceled for exactly these reasons, one for each action: <c>None</c>, or the code
    /// and the message.</summary>
    public static async Task ThrowsCanceledAsync(string[] reasons, Func<Task> request)
    {
        var exception = await ThrowsAsync<TransactionCanceledException>(request);
        AssertSame(string.Join("; ", reasons), Describe(exception.CancellationReasons) ?? $"no reasons: {exception.Message}");
    }

    private static string? Describe(List<CancellationReason>? reasons) =>
        reasons is { Count: > 0 } ? string.Join("; ", reasons.Select(r => r.Message is null ? r.Code : $"{r.Code}: {r.Message}")) : null;

    /// <summary>Returns the exception; a different one is part of the failure, so that a known difference can declare it.</summary>
    private static async Task<TException> CatchAsync<TException>(string expected, Func<Task> request)
        where TException : AmazonDynamoDBException
    {
        var exception = await Record.ExceptionAsync(request);
        if (exception?.GetType() == typeof(TException))
            return (TException)exception;
        var answer = exception switch
        {
            null => "No exception was thrown",
            AmazonDynamoDBException { ErrorCode: { } code } => $"{code}: {exception.Message}",
            _ => $"{exception.GetType().Name}: {exception.Message}",
        };
        throw new Xunit.Sdk.XunitException(Difference(expected, answer), exception);
    }

    private static void AssertSame(string expected, string actual) => Assert.True(expected == actual, Difference(expected, actual));

    /// <summary>Shows both messages in full: they often differ only at the end.</summary>
    private static string Difference(string expected, string actual) => $"Expected: {expected}\nAnswered: {actual}";
}
