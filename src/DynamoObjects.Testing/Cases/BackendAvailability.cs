using System.Reflection;
using DynamoObjects.Testing.Local;
using DynamoObjects.Testing.Settings;
using DynamoObjects.Testing.Traffic;

namespace DynamoObjects.Testing.Cases;

/// <summary>Decides whether a test can run on a backend of this machine.</summary>
internal static class BackendAvailability
{
    private const string UnavailableVariable = "DYNAMO_LOCAL_UNAVAILABLE";

    /// <summary>Returns why a test is skipped, in full for the first test of its project, or <see langword="null"/> if
    /// it can run.</summary>
    /// <exception cref="LocalUnavailableException">DynamoDB Local is not available but required: on a build server, or
    /// because of <c>DYNAMO_LOCAL_UNAVAILABLE=fail</c>.</exception>
    /// <exception cref="LocalStartException">DynamoDB Local did not start.</exception>
    /// <exception cref="ArgumentException">A setting has an invalid value.</exception>
    public static async Task<string?> GetSkipReasonAsync(Backend backend, Assembly testAssembly, CancellationToken cancellationToken)
    {
        var settings = TestSettings.Get(testAssembly);
        // Also for languages that have no module initializer, and to report an invalid setting.
        ClientCatcher.StartIfRequested(testAssembly);
        // An IDE may run tests that it discovered with other environment variables.
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
                    $"{exception.Message} The test fails because {cause} is set; to skip it, set {UnavailableVariable}=skip.",
                    exception
                )
                : SkipNotices.Next(testAssembly, backend, exception.Message);
        }
    }

    /// <summary>Returns why a test is not verified on DynamoDB Local, or null if it is.</summary>
    /// <param name="identity">The case.</param>
    /// <param name="skipReason">Why the case was skipped, or null if it was not.</param>
    /// <param name="backendSkipReason">The result of <see cref="GetSkipReasonAsync"/>.</param>
    public static string? GetUnverifiedReason(CaseIdentity identity, string? skipReason, string? backendSkipReason)
    {
        var (backend, declared, settings) = (identity.Backend, identity.Declared, TestSettings.Get(identity.Assembly));
        if (backend == Backend.Local)
            return backendSkipReason is not null && skipReason == backendSkipReason
                ? SkipNotices.FindReason(identity.Assembly, backend) ?? backendSkipReason
                : null;

        // The selection excludes a case before it can be skipped: the mock's case of the same test reports it. A test
        // with an invalid declaration reports that as it fails.
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
            ? $"{selection} excludes {backend}."
            : $"{backend} runs only if {BackendSelection.Variable} names it.";

    /// <summary>Returns the setting that makes a test fail without DynamoDB Local, such as <c>CI=true</c>, or
    /// <see langword="null"/> if it is skipped.</summary>
    public static string? GetLocalRequirement(TestSettings settings, Func<string, string?> environment) =>
        settings.Find(UnavailableVariable) switch
        {
            null => BuildServer.Detect(environment),
            { Value: var choice } setting when choice.Equals("fail", StringComparison.OrdinalIgnoreCase) => setting.ToString(),
            { Value: var choice } when choice.Equals("skip", StringComparison.OrdinalIgnoreCase) => null,
            { } setting => throw new ArgumentException($"{setting.Name} is '{setting.Value}'; set it to 'skip' or 'fail'."),
        };
}
