namespace DynamoObjects.Testing.Backends;

/// <summary>Whether a test can run on a backend here and now.</summary>
internal static class BackendGate
{
    /// <summary>Says why a test is to be skipped, or gives <see langword="null"/> when it can run.</summary>
    /// <exception cref="LocalUnavailableException">There is no DynamoDB Local where there must be one: where <c>CI=true</c>, or by <c>DYNAMO_LOCAL_UNAVAILABLE=fail</c>.</exception>
    /// <exception cref="LocalStartException">DynamoDB Local did not start.</exception>
    public static async Task<string?> WhySkipAsync(Backend backend, CancellationToken cancellationToken)
    {
        // An IDE runs tests that it found under another environment.
        if (!BackendSelection.OfThisProcess().HasFlag(backend))
            return NotSelected(backend);
        if (backend != Backend.Local)
            return null;
        try
        {
            await DynamoDbLocal.GetEndpointAsync(cancellationToken).ConfigureAwait(false);
            return null;
        }
        catch (LocalUnavailableException error) when (!MustBeThere())
        {
            return error.Message;
        }
    }

    /// <summary>Why a test is thereby not verified on DynamoDB Local, if it is not; <paramref name="gate"/> is what <see cref="WhySkipAsync"/> said.</summary>
    public static string? NotOnLocal(Backend backend, Backend declared, string? skipReason, string? gate)
    {
        if (backend == Backend.Local)
            return gate is not null && skipReason == gate ? gate : null;

        // A case that the selection left out is not there to be skipped: its twin on the mock tells of it.
        return string.IsNullOrEmpty(skipReason) && declared.HasFlag(Backend.Local) && !BackendSelection.OfThisProcess().HasFlag(Backend.Local)
            ? NotSelected(Backend.Local)
            : null;
    }

    public static string NotSelected(Backend backend) =>
        Environment.GetEnvironmentVariable(BackendSelection.Variable) is { Length: > 0 } selection
            ? $"{BackendSelection.Variable}={selection} leaves out {backend}."
            : $"{backend} runs only where {BackendSelection.Variable} names it.";

    private static bool MustBeThere() => Environment.GetEnvironmentVariable("DYNAMO_LOCAL_UNAVAILABLE")?.Trim() switch
    {
        null or "" => string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase),
        var choice when choice.Equals("fail", StringComparison.OrdinalIgnoreCase) => true,
        var choice when choice.Equals("skip", StringComparison.OrdinalIgnoreCase) => false,
        var choice => throw new ArgumentException($"DYNAMO_LOCAL_UNAVAILABLE is '{choice}': write skip or fail."),
    };
}
