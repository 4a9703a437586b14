using NUnit.Framework.Internal.Commands;

namespace DynamoObjects.Testing.NUnit.Execution;

/// <summary>Opens the test's place on its backend, runs the test there with its set-up and tear-down, and drops what it made.</summary>
internal sealed class DynamoTestCommand : DelegatingTestCommand
{
    private DynamoTestCommand(TestCommand innerCommand)
        : base(innerCommand) { }

    /// <summary>Once, however many attributes the method has.</summary>
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
