namespace DynamoObjects.Testing.Local;

/// <summary>Represents one way to start or find DynamoDB Local.</summary>
internal interface ILocalLauncher
{
    /// <summary>Returns null if this way is available, or the reason why not, as a clause for a message.</summary>
    /// <remarks>Fast and without side effects: it is called on machines that have no DynamoDB Local.</remarks>
    Task<string?> GetUnavailableReasonAsync(CancellationToken cancellationToken);

    /// <summary>Starts DynamoDB Local and returns when it responds; a failed start leaves nothing behind.</summary>
    /// <exception cref="LocalStartException">It did not start; the message says why and what to do.</exception>
    Task<RunningLocal> LaunchAsync(CancellationToken cancellationToken);
}
