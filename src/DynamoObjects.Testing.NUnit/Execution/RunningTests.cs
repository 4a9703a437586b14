using System.Collections.Concurrent;
using DynamoObjects.Testing.Backends;
using DynamoObjects.Testing.Cases;
using NUnit.Framework;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;

namespace DynamoObjects.Testing.NUnit;

/// <summary>The tests that run now, each with its place on its backend.</summary>
/// <remarks>NUnit's pipeline is synchronous: it waits here, off its own thread's context. Thread-safe.</remarks>
internal static class RunningTests
{
    private static readonly ConcurrentDictionary<string, DynamoTest> Open = new();

    /// <exception cref="IgnoreException">The backend is not there or not selected; the message says why.</exception>
    public static void Begin(TestExecutionContext context)
    {
        var test = context.CurrentTest;
        var backend = BackendOfTest.Of(test);
        var declared = BackendOfTest.Declared(test);
        if (backend == Backend.None)
            throw new IgnoreException(BackendGate.NotSelected(declared));
        var gate = Wait(() => BackendGate.WhySkipAsync(backend, context.CancellationToken));
        if (BackendGate.NotOnLocal(backend, declared, gate, gate) is { } reason)
            Unverified.Add(test.TypeInfo!.Assembly.Location, BackendOfTest.NameWithout(test), reason);
        if (gate is not null)
            throw new IgnoreException(gate);

        var open = Wait(() => DynamoTest.OpenAsync(backend, test.FullName, context.CancellationToken));
        Open[test.Id] = open;
        open.Enter();
        Give(test, open);
    }

    public static void End(TestExecutionContext context)
    {
        if (!Open.TryRemove(context.CurrentTest.Id, out var open))
            return;
        if (KnownDifference.Of(context.CurrentTest.Method!.MethodInfo, open.Backend) is { } difference)
            Judge(difference, context);
        try
        {
            Wait(async () =>
            {
                await open.DisposeAsync().ConfigureAwait(false);
                return true;
            });
        }
        catch (Exception error)
        {
            context.CurrentResult.RecordTearDownException(error);
        }
    }

    private static void Judge(KnownDifference difference, TestExecutionContext context)
    {
        var result = context.CurrentResult;
        switch (result.ResultState.Status)
        {
            case TestStatus.Passed:
                var (verdict, _) = difference.Judge(outcome: null, timedOut: false);
                result.SetResult(ResultState.Failure, verdict!.Message);
                break;
            case TestStatus.Failed when !context.CancellationToken.IsCancellationRequested:
                result.OutWriter.Write(difference.Note(result.Message));
                result.SetResult(ResultState.Success);
                break;
        }
    }

    // The command that calls the method already holds this array.
    private static void Give(Test test, DynamoTest open)
    {
        var parameters = test.Method!.GetParameters();
        for (var i = 0; i < test.Arguments.Length && i < parameters.Length; i++)
        {
            if (GivenParameters.Gives(parameters[i].ParameterType))
                test.Arguments[i] = GivenParameters.Value(parameters[i].ParameterType, open);
        }
    }

    private static T Wait<T>(Func<Task<T>> start) => Task.Run(start).GetAwaiter().GetResult();
}
