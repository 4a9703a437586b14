using System.Globalization;
using DynamoObjects.Testing.Cases;
using DynamoObjects.Testing.MSTest.Discovery;

namespace DynamoObjects.Testing.MSTest.Execution;

/// <summary>Opens a case on its backend, runs it, and drops its tables.</summary>
internal sealed class BackendCaseRunner(ITestMethod method, Backend? testBackends)
{
    public async Task<TestResult> RunAsync()
    {
        var (context, row) = (
            RunningContext.Find(method),
            method.Arguments is [BackendRow backendRow, ..] ? backendRow : BackendRow.CreateUnread(Backend.None)
        );
        var identity = Identify(context, row);
        if (row.Backend == Backend.None)
        {
            CaseJournal.RecordRun(identity, passed: false);
            return TestResults.Failed(
                new NotSupportedException(
                    Declaration.FindProblem(method.MethodInfo, identity.Declared) ?? "The case has no backend. Discover the tests again."
                )
            );
        }

        var cancellationToken = context?.CancellationToken ?? CancellationToken.None;
        try
        {
            if (await YieldAfterAsync(CaseRun.GetSkipReasonAsync(identity, cancellationToken)).ConfigureAwait(true) is { } reason)
            {
                SkipReasons.Report(reason, context);
                return TestResults.Ignored(reason);
            }

            var run = await YieldAfterAsync(CaseRun.OpenAsync(identity, cancellationToken)).ConfigureAwait(true);
            run.Test.SetCurrent();
            var result = await InvokeAsync(run.Test, row).ConfigureAwait(true);
            return TestResults.ApplyCaseResult(result, await run.EndAsync(TestResults.GetOutcome(result)).ConfigureAwait(true));
        }
        catch (Exception exception)
        {
            return TestResults.Failed(exception);
        }
    }

    private CaseIdentity Identify(TestContext? context, BackendRow row)
    {
        var type = method.MethodInfo.ReflectedType!;
        var name = context?.TestDisplayName ?? method.TestMethodName;

        // A row of an MSTest data source has no number.
        var number = row.Backend == Backend.None ? name : row.Number.ToString(CultureInfo.InvariantCulture);
        return new CaseIdentity(type, method.MethodInfo, name, row.Backend, DeclaredBackends.Get(type, testBackends))
        {
            Id = $"{type} {method.MethodInfo} {number}",
        };
    }

    // Cases that wait for the same start of DynamoDB Local would otherwise continue on the thread that completes it,
    // one after another, and would block MSTest's parallel workers.
    private static async Task<T> YieldAfterAsync<T>(Task<T> task)
    {
        try
        {
            return await task.ConfigureAwait(true);
        }
        finally
        {
            await Task.Yield();
        }
    }

    private async Task<TestResult> InvokeAsync(DynamoTestContext test, BackendRow row)
    {
        try
        {
            return await method.InvokeAsync(Arguments(row.GetValues(method.MethodInfo), test)!).ConfigureAwait(true);
        }
        catch (Exception exception)
        {
            return TestResults.Failed(exception);
        }
    }

    // MSTest itself creates one array of all values if the test has a single parameter of that type.
    private object?[] Arguments(object?[] values, DynamoTestContext test) =>
        method.ParameterTypes is [{ ParameterType: var only }] && only == typeof(object[])
            ? values
            : RowArguments.GetArguments(method.ParameterTypes, values, test);
}
