using DynamoObjects.Mock;

namespace DynamoObjects.Testing.Delivery;

/// <summary>Records what becomes of each batch: it is processed, returned to its lane, or given up.</summary>
internal sealed class DeliveryLedger(StreamTable table, MappingSettings settings, DeliveryClock clock)
{
    private readonly List<StreamInvocation> _invocations = [];
    private readonly List<StreamChange> _delivered = [];
    private readonly List<GivenUpBatch> _givenUp = [];

    /// <summary>The records that match no filter.</summary>
    public List<StreamChange> FilteredOut { get; } = [];

    public StreamDelivery CreateDelivery() => new(_invocations, _delivered, _givenUp, FilteredOut);

    public void Complete(Lane lane, PendingBatch batch, InvocationResult result)
    {
        var judgment = result.Judgment;
        _invocations.Add(result.Invocation);
        foreach (var record in batch.Records.Take(judgment.Processed))
        {
            record.IsResolved = true;
            _delivered.Add(record.Change);
        }

        if (batch.IsFinal && !judgment.IsFailed)
            lane.CloseWindow();
        else if (result.State is { } state && judgment.Outcome != StreamInvocationOutcome.Failed)
            batch.Window?.SetState(state);
        if (judgment.IsFailed)
            Retry(lane, batch with { Records = [.. batch.Records.Skip(judgment.Processed)], Last = result.Invocation }, judgment);
    }

    public void GiveUp(Lane lane, PendingBatch batch, GiveUpReason reason)
    {
        foreach (var record in batch.Records)
            record.IsResolved = true;
        if (batch.IsFinal)
            lane.CloseWindow();
        _givenUp.Add(
            new GivenUpBatch(
                [.. batch.Records.Select(record => record.Change)],
                reason,
                FailureMessage.Write(batch, reason, table, lane.ShardId, settings.FunctionName, clock.UtcNow),
                batch.Last?.Exception
            )
        );
    }

    /// <summary>Returns what is left of a batch to its lane. Splitting a batch uses no retry.</summary>
    private void Retry(Lane lane, PendingBatch rest, Judgment judgment)
    {
        var now = clock.UtcNow;
        if (settings.Bisects && judgment.Processed > 0)
        {
            lane.Return(rest, now + rest.Wait);
        }
        else if (settings.Bisects && !judgment.IsCut && rest.Records.Count > 1)
        {
            var half = rest.Records.Count / 2;
            lane.Return(rest with { Records = [.. rest.Records.Skip(half)] }, now + rest.Wait);
            lane.Return(rest with { Records = [.. rest.Records.Take(half)] }, now + rest.Wait);
        }
        else if (rest.Retries >= settings.MaxRetries)
        {
            GiveUp(lane, rest, GiveUpReason.RetryAttemptsExhausted);
        }
        else
        {
            rest = rest with { Retries = rest.Retries + 1 };
            lane.Return(rest, now + rest.Wait);
        }
    }
}
