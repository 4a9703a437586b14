using Amazon;

namespace DynamoObjects.Conformance;

/// <summary>The domain's asserts: what DynamoDB answers to a request that it refuses.</summary>
internal static class ErrorAssert
{
    /// <summary>Asserts that the request is refused with a <c>ValidationException</c> of exactly this message.</summary>
    public static async Task ThrowsValidationAsync(string message, Func<Task> request)
    {
        var exception = await Assert.ThrowsAsync<AmazonDynamoDBException>(request);
        AssertSameMessage(message, exception.Message);
        Assert.Equal("ValidationException", exception.ErrorCode);
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, exception.StatusCode);
    }

    /// <summary>Asserts how a request with an empty collection is refused, which the SDK leaves out with
    /// <see cref="AWSConfigs.InitializeCollections"/>.</summary>
    /// <param name="empty">What DynamoDB says of the empty collection.</param>
    /// <param name="absent">The member that is null where it is left out.</param>
    /// <param name="request">Sends the request.</param>
    public static Task RejectsEmptyCollectionAsync(string empty, string absent, Func<Task> request) =>
        ThrowsValidationAsync(
            AWSConfigs.InitializeCollections
                ? $"{Messages.OneValidationError}Value null at '{absent}' failed to satisfy constraint: Member must not be null"
                : empty,
            request
        );

    /// <summary>Asserts that the request is refused with this exception of the SDK and exactly this message.</summary>
    public static async Task<TException> ThrowsAsync<TException>(string message, Func<Task> request)
        where TException : AmazonDynamoDBException
    {
        var exception = await Assert.ThrowsAsync<TException>(request);
        AssertSameMessage(message, exception.Message);
        return exception;
    }

    /// <summary>Asserts that two messages are the same, and shows both whole if not: what tells them apart is often far behind.</summary>
    private static void AssertSameMessage(string expected, string actual) =>
        Assert.True(expected == actual, $"Expected: {expected}\nAnswered: {actual}");
}
