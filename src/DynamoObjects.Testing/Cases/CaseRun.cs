using DynamoObjects.Testing.Reporting;

namespace DynamoObjects.Testing.Cases;

/// <summary>One case as it runs, from the opening of its place on the backend to the verdict: what all adapters do, in one order.</summary>
/// <remarks>Before it, an adapter asks <see cref="WhySkipAsync"/>; what the user skipped never comes so far, and the
/// adapter notes it itself. After <see cref="OpenAsync"/> it calls <see cref="DynamoTestContext.Enter"/>, for what is ambient
/// does not flow out of an asynchronous method.</remarks>
internal sealed class CaseRun
{
    private readonly CaseIdentity _identity;
    private readonly KnownDifference? _difference;

    private CaseRun(CaseIdentity identity, DynamoTestContext test)
    {
        _identity = identity;
        _difference = KnownDifference.Of(identity.Method, identity.Backend);
        Test = test;
    }

    public DynamoTestContext Test { get; }

    /// <summary>Says why the case cannot run here and now, if so, and notes that it is skipped. Where the question itself
    /// fails the case has run, and failed.</summary>
    public static async Task<string?> WhySkipAsync(CaseIdentity identity, CancellationToken cancellationToken)
    {
        try
        {
            var reason = await BackendGate.WhySkipAsync(identity.Backend, identity.Assembly, cancellationToken).ConfigureAwait(false);
            if (reason is not null)
                VerificationSummary.Skipped(identity, reason, gate: reason);
            return reason;
        }
        catch
        {
            VerificationSummary.Ran(identity, passed: false);
            throw;
        }
    }

    /// <summary>Opens the case's place on its backend. Where that fails the case has run, and failed.</summary>
    public static async Task<CaseRun> OpenAsync(CaseIdentity identity, CancellationToken cancellationToken)
    {
        VerificationSummary.Begun(identity);
        try
        {
            var fixtures = DeclaredFixtures.Of(identity);
            return new CaseRun(
                identity,
                await DynamoTestContext
                    .OpenForAdapterAsync(identity.Backend, identity.Name, fixtures, cancellationToken)
                    .ConfigureAwait(false)
            );
        }
        catch
        {
            VerificationSummary.Ran(identity, passed: false);
            throw;
        }
    }

    /// <summary>Judges how the test went, tells of its requests and tables if it failed, drops what it made, and takes it
    /// into the summary of the run.</summary>
    public async Task<CaseEnd> EndAsync(CaseOutcome outcome)
    {
        var (failure, output) = Judge(outcome);
        if (failure is not null)
            output += await FailureReport.WriteAsync(Test, TimeProvider.System).ConfigureAwait(false);
        var tearDown = await DropAsync().ConfigureAwait(false);
        if (outcome.SkipReason is { } reason && tearDown is null)
            VerificationSummary.Skipped(_identity, reason, gate: null);
        else
            VerificationSummary.Ran(_identity, passed: failure is null && tearDown is null, Seen(outcome, failure));
        return new CaseEnd(failure, tearDown, output);
    }

    private (Exception? Failure, string Output) Judge(CaseOutcome outcome) =>
        outcome.SkipReason is null && _difference is not null
            ? _difference.Judge(outcome.Failure, outcome.TimedOut)
            : (outcome.Failure, "");

    private SeenDifference? Seen(CaseOutcome outcome, Exception? verdict) =>
        outcome.Failure is { } answer && verdict is null && _difference is not null
            ? new SeenDifference(_identity.Test, _identity.Backend.ToString(), _difference.Reason, answer.Message)
            : null;

    private async Task<Exception?> DropAsync()
    {
        try
        {
            await Test.EndAsync().ConfigureAwait(false);
            return null;
        }
        catch (Exception exception)
        {
            return exception;
        }
    }
}
