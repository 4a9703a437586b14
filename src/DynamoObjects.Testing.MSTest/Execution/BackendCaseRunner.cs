using System.Globalization;
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
        var context = RunningContext.Of(method);
        var type = method.MethodInfo.ReflectedType!;
        var identity = new CaseIdentity(type, method.MethodInfo, context?.TestDisplayName ?? method.TestMethodName, row.Backend, DeclaredBackends.Of(type, ofTest))
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"{type} {method.MethodInfo} {row.Number}"),
        };
        var cancellationToken = context?.CancellationToken ?? CancellationToken.None;
        try
        {
            if (await OnItsOwnAsync(CaseRun.WhySkipAsync(identity, cancellationToken)).ConfigureAwait(true) is { } reason)
            {
                SkipReasons.Tell(reason, context);
                return CaseResult.Ignored(reason);
            }

            var run = await OnItsOwnAsync(CaseRun.OpenAsync(identity, cancellationToken)).ConfigureAwait(true);
            run.Test.Enter();
            var result = await InvokeAsync(run.Test, row).ConfigureAwait(true);
            return CaseResult.After(result, await run.EndAsync(CaseResult.Outcome(result)).ConfigureAwait(true));
        }
        catch (Exception error)
        {
            return CaseResult.Failed(error);
        }
    }

    // The cases that wait for one start of DynamoDB Local would go on in the thread that ends it, one after another, and with them MSTest's parallel workers.
    private static async Task<T> OnItsOwnAsync<T>(Task<T> task)
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
