using NUnit.Framework.Internal.Commands;

namespace DynamoObjects.Testing.NUnit.Execution;

/// <summary>Opens the test on its backend, runs it with its set-up and tear-down, and drops its tables.</summary>
internal sealed class DynamoTestCommand : DelegatingTestCommand
{
    private DynamoTestCommand(TestCommand innerCommand)
        : base(innerCommand) { }

    /// <summary>Wraps a command once, even if the method has several attributes.</summary>
    public static TestCommand Wrap(TestCommand command) => command as DynamoTestCommand ?? new DynamoTestCommand(command);

    public override TestResult Execute(TestExecutionContext context)
    {
        try
        {
            RunningTests.Begin(context);
        }
        catch (Exception exception)
        {
            context.CurrentResult.RecordException(exception);
            return context.CurrentResult;
        }

        try
        {
            context.CurrentResult = innerCommand.Execute(context);
        }
        catch (Exception exception)
        {
            context.CurrentResult.RecordException(exception);
        }

        RunningTests.End(context);
        return context.CurrentResult;
    }
}
