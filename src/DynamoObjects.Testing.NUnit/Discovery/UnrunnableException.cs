namespace DynamoObjects.Testing.NUnit.Discovery;

/// <summary>The exception for a test that cannot run; NUnit reports it in its usual way.</summary>
internal sealed class UnrunnableException(string message) : ResultStateException(message)
{
    public override ResultState ResultState => ResultState.NotRunnable;
}
