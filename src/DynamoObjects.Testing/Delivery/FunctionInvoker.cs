namespace DynamoObjects.Testing.Delivery;

/// <summary>Invokes a function with a batch, and judges its response.</summary>
internal sealed class FunctionInvoker(MappingSettings settings, Func<StreamBatch, CancellationToken, Task<FunctionResponse>> function)
{
    /// <exception cref="OperationCanceledException">The token is canceled.</exception>
    public async Task<InvocationResult> InvokeAsync(StreamBatch batch, DateTimeOffset now, CancellationToken cancellationToken)
    {
        try
        {
            var response = await function(batch, cancellationToken).ConfigureAwait(false);
            var judgment = Judge(batch, response);
            var invocation = new StreamInvocation(batch, now)
            {
                Outcome = judgment.Outcome,
                Response = response.Text,
                FailureReason = judgment.Reason,
            };
            return new InvocationResult(invocation, judgment, response.State);
        }
        catch (Exception exception) when (!(exception is OperationCanceledException && cancellationToken.IsCancellationRequested))
        {
            return new InvocationResult(
                new StreamInvocation(batch, now) { Outcome = StreamInvocationOutcome.Failed, Exception = exception },
                Judgment.Fail()
            );
        }
    }

    private Judgment Judge(StreamBatch batch, FunctionResponse response)
    {
        if (batch.Window is { IsFinalInvokeForWindow: false } && response.State is null)
            return Judgment.Fail(response.Problem ?? "The response has no state, which a mapping with tumbling windows needs.");
        return settings.ReadsFailures ? BatchItemFailures.Read(batch.Records, response) : Judgment.Succeed(batch.Records.Count);
    }
}
