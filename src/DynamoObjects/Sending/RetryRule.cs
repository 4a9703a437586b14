namespace DynamoObjects.Sending;

/// <summary>The rule for the retries of a request.</summary>
/// <param name="MaxRetries">The maximum number of retries.</param>
/// <param name="IsTransient">Returns whether an error is transient.</param>
internal sealed record RetryRule(int MaxRetries, Func<Exception, bool> IsTransient);
