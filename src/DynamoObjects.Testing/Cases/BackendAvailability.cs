using System.Reflection;
using DynamoObjects.Testing.Local;
using DynamoObjects.Testing.Settings;

namespace DynamoObjects.Testing.Cases;

/// <summary>Whether a test can run on a backend here and now.</summary>
internal static class BackendAvailability
{
    private const string UnavailableVariable = "DYNAMO_LOCAL_UNAVAILABLE";

    /// <summary>Says why a test is to be skipped, in full to the first of its project; <see langword="null"/> when it can run.</summary>
    /// <exception cref="LocalUnavailableException">There is no DynamoDB Local where there must be one: on a build server,
    /// or by <c>DYNAMO_LOCAL_UNAVAILABLE=fail</c>.</exception>
    /// <exception cref="LocalStartException">DynamoDB Local did not start.</exception>
    public static async Task<string?> GetSkipReasonAsync(Backend backend, Assembly testAssembly, CancellationToken cancellationToken)
    {
        var settings = TestSettings.Get(testAssembly);
        // An IDE runs tests that it found under another environment.
        if (!BackendSelection.Get(settings).HasFlag(backend))
            return SkipNotices.Next(testAssembly, backend, GetNotSelectedReason(backend, settings));
        if (backend != Backend.Local)
            return null;
        try
        {
            await DynamoDbLocal.GetEndpointAsync(cancellationToken).ConfigureAwait(false);
            return null;
        }
        catch (LocalUnavailableException exception)
        {
            return GetLocalRequirement(settings, Environment.GetEnvironmentVariable) is { } cause
                ? throw new LocalUnavailableException(
                    $"{exception.Message} The test fails because {cause}; set {UnavailableVariable}=skip to skip it instead.",
                    exception
                )
                : SkipNotices.Next(testAssembly, backend, exception.Message);
        }
    }

    /// <summary>Why a test is thereby not verified on DynamoDB Local, if it is not; <paramref name="backendSkipReason"/> is what
    /// <see cref="GetSkipReasonAsync"/> said.</summary>
    public static string? GetUnverifiedReason(CaseIdentity identity, string? skipReason, string? backendSkipReason)
    {
        var (backend, declared, settings) = (identity.Backend, identity.Declared, TestSettings.Get(identity.Assembly));
        if (backend == Backend.Local)
            return backendSkipReason is not null && skipReason == backendSkipReason
                ? SkipNotices.FindReason(identity.Assembly, backend) ?? backendSkipReason
                : null;

        // A case that the selection left out is not there to be skipped: its twin on the mock reports it. A test that is
        // declared wrong reports that as it fails.
        var ran =
            string.IsNullOrEmpty(skipReason)
            && declared.HasFlag(Backend.Local)
            && BackendSelection.FindProblem(declared, identity.Assembly) is null;
        return ran && !BackendSelection.Get(settings).HasFlag(Backend.Local) ? GetNotSelectedReason(Backend.Local, settings) : null;
    }

    public static string GetNotSelectedReason(Backend backend, Assembly testAssembly) =>
        GetNotSelectedReason(backend, TestSettings.Get(testAssembly));

    /// <inheritdoc cref="GetNotSelectedReason(Backend, Assembly)"/>
    public static string GetNotSelectedReason(Backend backend) => GetNotSelectedReason(backend, TestSettings.GetForThisProcess());

    private static string GetNotSelectedReason(Backend backend, TestSettings settings) =>
        settings.Find(BackendSelection.Variable) is { } selection
            ? $"{selection} leaves out {backend}."
            : $"{backend} runs only where {BackendSelection.Variable} names it.";

    /// <summary>What makes a test fail without DynamoDB Local, as <c>CI=true</c>; <see langword="null"/> where it is skipped.</summary>
    public static string? GetLocalRequirement(TestSettings settings, Func<string, string?> environment) =>
        settings.Find(UnavailableVariable) switch
        {
            null => BuildServer.Detect(environment),
            { Value: var choice } setting when choice.Equals("fail", StringComparison.OrdinalIgnoreCase) => setting.ToString(),
            { Value: var choice } when choice.Equals("skip", StringComparison.OrdinalIgnoreCase) => null,
            { } setting => throw new ArgumentException($"{setting.Name} is '{setting.Value}': write skip or fail."),
        };
}
