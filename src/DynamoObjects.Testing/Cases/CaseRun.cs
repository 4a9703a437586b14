using DynamoObjects.Testing.Reporting;

namespace DynamoObjects.Testing.Cases;

/// <summary>Runs one case, from opening the test on its backend to its result, for all adapters.</summary>
/// <remarks>Before it, an adapter calls <see cref="GetSkipReasonAsync"/>. A test that the user skips never gets here:
/// the adapter records it. After <see cref="OpenAsync"/> the adapter calls <see cref="DynamoTestContext.SetCurrent"/>,
/// because an ambient value does not flow out of an asynchronous method.</remarks>
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

    /// <summary>Returns why the case cannot run, and records it as skipped; if the check itself throws, the case is
    /// recorded as failed.</summary>
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

    /// <summary>Opens the test on its backend; if that throws, the case is recorded as failed.</summary>
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

    /// <summary>Determines the result of the test, creates the report if it failed, drops its tables and records the
    /// result.</summary>
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
            ? new ObservedDifference(
                _identity.TestName,
                _identity.Backend.ToString(),
                _difference.GetReason(testFailure.Message),
                testFailure.Message
            )
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
