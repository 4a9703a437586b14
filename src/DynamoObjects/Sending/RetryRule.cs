namespace DynamoObjects.Sending;

/// <summary>Which requests are sent again.</summary>
/// <param name="MaxRetries">How often a request is sent again.</param>
/// <param name="IsTransient">Whether a failure is one that passes.</param>
internal sealed record RetryRule(int MaxRetries, Func<Exception, bool> IsTransient);
