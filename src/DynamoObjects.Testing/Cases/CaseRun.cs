using DynamoObjects.Testing.Reporting;

namespace DynamoObjects.Testing.Cases;

/// <summary>One case as it runs, from the opening of its place on the backend to the verdict: what all adapters do, in one order.</summary>
/// <remarks>Before it, an adapter asks <see cref="GetSkipReasonAsync"/>; what the user skipped never comes so far, and the
/// adapter notes it itself. After <see cref="OpenAsync"/> it calls <see cref="DynamoTestContext.SetCurrent"/>, for what is ambient
/// does not flow out of an asynchronous method.</remarks>
internal sealed class CaseRun
{
    private readonly CaseIdentity _identity;
    private readonly KnownDifference? _difference;

    private CaseRun(CaseIdentity identity, DynamoTestContext test)
    {
        _identity = identity;
        _difference = KnownDifference.Find(identity.Method, identity.Backend);
        Test = test;
    }

    public DynamoTestContext Test { get; }

    /// <summary>Says why the case cannot run here and now, if so, and notes that it is skipped. Where the question itself
    /// fails the case has run, and failed.</summary>
    public static async Task<string?> GetSkipReasonAsync(CaseIdentity identity, CancellationToken cancellationToken)
    {
        try
        {
            var reason = await BackendAvailability
                .GetSkipReasonAsync(identity.Backend, identity.Assembly, cancellationToken)
                .ConfigureAwait(false);
            if (reason is not null)
                CaseJournal.RecordSkip(identity, reason, backendSkipReason: reason);
            return reason;
        }
        catch
        {
            CaseJournal.RecordRun(identity, passed: false);
            throw;
        }
    }

    /// <summary>Opens the case's place on its backend. Where that fails the case has run, and failed.</summary>
    public static async Task<CaseRun> OpenAsync(CaseIdentity identity, CancellationToken cancellationToken)
    {
        CaseJournal.RecordStart(identity);
        try
        {
            var seeds = DeclaredSeeds.Get(identity);
            return new CaseRun(
                identity,
                await DynamoTestContext.OpenForAdapterAsync(identity.Backend, identity.Name, seeds, cancellationToken).ConfigureAwait(false)
            );
        }
        catch
        {
            CaseJournal.RecordRun(identity, passed: false);
            throw;
        }
    }

    /// <summary>Judges how the test went, tells of its requests and tables if it failed, drops what it made, and takes it
    /// into the summary of the run.</summary>
    public async Task<CaseResult> EndAsync(CaseOutcome outcome)
    {
        var (failure, output) = ApplyKnownDifference(outcome);
        if (failure is not null)
            output += await FailureReport.WriteAsync(Test, TimeProvider.System).ConfigureAwait(false);
        var tearDown = await DropAsync().ConfigureAwait(false);
        if (outcome.SkipReason is { } reason && tearDown is null)
            CaseJournal.RecordSkip(_identity, reason, backendSkipReason: null);
        else
            CaseJournal.RecordRun(_identity, passed: failure is null && tearDown is null, GetObservedDifference(outcome, failure));
        return new CaseResult(failure, tearDown, output);
    }

    private (Exception? Failure, string Output) ApplyKnownDifference(CaseOutcome outcome) =>
        outcome.SkipReason is null && _difference is not null
            ? _difference.Apply(outcome.Failure, outcome.TimedOut)
            : (outcome.Failure, "");

    private ObservedDifference? GetObservedDifference(CaseOutcome outcome, Exception? remainingFailure) =>
        outcome.Failure is { } testFailure && remainingFailure is null && _difference is not null
            ? new ObservedDifference(_identity.TestName, _identity.Backend.ToString(), _difference.Reason, testFailure.Message)
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
