using Amazon;

namespace DynamoObjects.Conformance;

/// <summary>The domain's asserts: what DynamoDB answers to a request that it refuses.</summary>
internal static class Answers
{
    /// <summary>Asserts that the request is refused with a <c>ValidationException</c> of exactly this message.</summary>
    public static async Task InvalidAsync(string message, Func<Task> request)
    {
        var error = await Assert.ThrowsAsync<AmazonDynamoDBException>(request);
        Same(message, error.Message);
        Assert.Equal("ValidationException", error.ErrorCode);
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, error.StatusCode);
    }

    /// <summary>Asserts how a request with an empty collection is refused, which the SDK leaves out with
    /// <see cref="AWSConfigs.InitializeCollections"/>.</summary>
    /// <param name="empty">What DynamoDB says of the empty collection.</param>
    /// <param name="absent">The member that is null where it is left out.</param>
    /// <param name="request">Sends the request.</param>
    public static Task EmptyAsync(string empty, string absent, Func<Task> request) =>
        InvalidAsync(
            AWSConfigs.InitializeCollections
                ? $"{Messages.One}Value null at '{absent}' failed to satisfy constraint: Member must not be null"
                : empty,
            request
        );

    /// <summary>Asserts that the request is refused with this exception of the SDK and exactly this message.</summary>
    public static async Task<TException> RefusedAsync<TException>(string message, Func<Task> request)
        where TException : AmazonDynamoDBException
    {
        var error = await Assert.ThrowsAsync<TException>(request);
        Same(message, error.Message);
        return error;
    }

    /// <summary>Asserts that two messages are the same, and shows both whole if not: what tells them apart is often far behind.</summary>
    private static void Same(string expected, string answered) =>
        Assert.True(expected == answered, $"Expected: {expected}\nAnswered: {answered}");
}
