namespace DynamoObjects.Testing.Local;

/// <summary>One way to come to a DynamoDB Local.</summary>
internal interface ILocalLauncher
{
    /// <summary>Returns null when this way is open, else why it is not, as a clause for a message.</summary>
    /// <remarks>Quick and without effect: it is asked on machines that have nothing of the kind.</remarks>
    Task<string?> GetUnavailableReasonAsync(CancellationToken cancellationToken);

    /// <summary>Starts DynamoDB Local and returns when it answers. A failed start leaves nothing behind.</summary>
    /// <exception cref="LocalStartException">It did not start; the message says why and what to do.</exception>
    Task<RunningLocal> LaunchAsync(CancellationToken cancellationToken);
}
