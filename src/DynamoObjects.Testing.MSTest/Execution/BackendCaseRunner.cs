using DynamoObjects.Testing.Backends;
using DynamoObjects.Testing.Cases;

namespace DynamoObjects.Testing.MSTest;

/// <summary>Opens a case's place on its backend, runs the case there, and drops what it made.</summary>
internal sealed class BackendCaseRunner(ITestMethod method, Backend? ofTest)
{
    public async Task<TestResult> RunAsync()
    {
        // A row of a data source of MSTest's own.
        if (method.Arguments is not [BackendRow row, ..])
            return CaseResult.Failed(new NotSupportedException(Declaration.Foreign(method.MethodInfo) ?? "The case has no backend: find the tests again."));
        var context = RunningContext.Current;
        var type = method.MethodInfo.ReflectedType!;
        var identity = new CaseIdentity(type, method.MethodInfo, context?.TestDisplayName ?? method.TestMethodName, row.Backend, DeclaredBackends.Of(type, ofTest));
        var cancellationToken = context?.CancellationToken ?? CancellationToken.None;
        try
        {
            if (await WhySkipAsync(identity, cancellationToken).ConfigureAwait(true) is { } reason)
            {
                VerificationSummary.Skipped(identity, reason, reason);
                SkipReasons.Tell(reason, context);
                return CaseResult.Ignored(reason);
            }

            var run = await CaseRun.OpenAsync(identity, cancellationToken).ConfigureAwait(true);
            run.Test.Enter();
            var result = await InvokeAsync(run.Test, row).ConfigureAwait(true);
            return CaseResult.After(result, await run.EndAsync(CaseResult.Outcome(result)).ConfigureAwait(true));
        }
        catch (Exception error)
        {
            return CaseResult.Failed(error);
        }
    }

    private static async Task<string?> WhySkipAsync(CaseIdentity identity, CancellationToken cancellationToken)
    {
        try
        {
            return await BackendGate.WhySkipAsync(identity.Backend, identity.Assembly, cancellationToken).ConfigureAwait(true);
        }
        catch
        {
            VerificationSummary.Ran(identity, passed: false);
            throw;
        }
    }

    private async Task<TestResult> InvokeAsync(DynamoTest test, BackendRow row)
    {
        try
        {
            return await method.InvokeAsync(Arguments(row.Values(method.MethodInfo), test)!).ConfigureAwait(true);
        }
        catch (Exception error)
        {
            return CaseResult.Failed(error);
        }
    }

    // MSTest itself makes one array of all values where that is what the test asks for.
    private object?[] Arguments(object?[] values, DynamoTest test) =>
        method.ParameterTypes is [{ ParameterType: var only }] && only == typeof(object[]) ? values : TestArguments.Fill(method.ParameterTypes, values, test);
}
