namespace DynamoObjects.Sending;

/// <summary>A client that reaches other tables from one call to the next, as a host's client does for the test of each call.</summary>
internal interface IScopedClient
{
    /// <summary>Whose tables a call reaches now.</summary>
    object Scope { get; }
}
