using Amazon.DynamoDBv2;

namespace DynamoObjects.Scheduling;

/// <summary>A request that is under way until the test answers it.</summary>
internal sealed class HeldRequest(AmazonDynamoDBRequest request, Func<Task<object>> send)
{
    // Whatever waits for the answer goes on elsewhere, as it does behind a network.
    private readonly TaskCompletionSource<object> _response = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task<object>? _execution;

    public AmazonDynamoDBRequest Request { get; } = request;

    public Task<object> Response => _response.Task;

    /// <summary>DynamoDB carries the request out; its answer is still under way.</summary>
    public async Task ExecuteAsync() => await Task.WhenAny(_execution ??= send());

    /// <summary>Carries the request out, if that was not done yet, and answers it.</summary>
    public async Task RespondAsync()
    {
        await ExecuteAsync();
        try
        {
            _response.TrySetResult(await _execution!);
        }
        catch (AmazonDynamoDBException exception)
        {
            _response.TrySetException(exception);
        }
    }

    /// <summary>Answers in the test's own way.</summary>
    public void RespondWith(object response) => _response.TrySetResult(response);

    /// <summary>The answer is lost, or the request before it.</summary>
    public void Fail(Exception exception) => _response.TrySetException(exception);
}
