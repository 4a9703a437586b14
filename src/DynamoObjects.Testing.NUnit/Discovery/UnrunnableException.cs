namespace DynamoObjects.Testing.NUnit.Discovery;

/// <summary>A test cannot run; NUnit reports it as it would on its own.</summary>
internal sealed class UnrunnableException(string message) : ResultStateException(message)
{
    public override ResultState ResultState => ResultState.NotRunnable;
}
