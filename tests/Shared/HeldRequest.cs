using Amazon.DynamoDBv2;

namespace DynamoObjects.Scheduling;

/// <summary>A request that is under way until the test answers it.</summary>
internal sealed class HeldRequest(AmazonDynamoDBRequest request, Func<Task<object>> send)
{
    // Whatever waits for the answer goes on elsewhere, as it does behind a network.
    private readonly TaskCompletionSource<object> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task<object>? _sent;

    public AmazonDynamoDBRequest Request { get; } = request;

    public Task<object> Answer => _answer.Task;

    /// <summary>DynamoDB carries the request out; its answer is still under way.</summary>
    public async Task CarryOutAsync() => await Task.WhenAny(_sent ??= send());

    /// <summary>Carries the request out, if that was not done yet, and answers it.</summary>
    public async Task AnswerAsync()
    {
        await CarryOutAsync();
        try
        {
            _answer.TrySetResult(await _sent!);
        }
        catch (AmazonDynamoDBException exception)
        {
            _answer.TrySetException(exception);
        }
    }

    /// <summary>Answers in the test's own way.</summary>
    public void Answers(object response) => _answer.TrySetResult(response);

    /// <summary>The answer is lost, or the request before it.</summary>
    public void Fail(Exception exception) => _answer.TrySetException(exception);
}
