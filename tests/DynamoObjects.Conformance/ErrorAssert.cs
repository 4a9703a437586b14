using Amazon;

namespace DynamoObjects.Conformance;

/// <summary>Asserts about the errors that DynamoDB returns.</summary>
internal static class ErrorAssert
{
    /// <summary>Asserts that the request fails with a <c>ValidationException</c> with exactly this message.</summary>
    public static async Task ThrowsValidationAsync(string message, Func<Task> request)
    {
        var exception = await Assert.ThrowsAsync<AmazonDynamoDBException>(request);
        AssertSameMessage(message, exception.Message);
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
        var exception = await Assert.ThrowsAsync<TException>(request);
        AssertSameMessage(message, exception.Message);
        return exception;
    }

    /// <summary>Asserts that two messages are equal, and shows both in full if not: they often differ only at the end.</summary>
    private static void AssertSameMessage(string expected, string actual) =>
        Assert.True(expected == actual, $"Expected: {expected}\nAnswered: {actual}");
}
