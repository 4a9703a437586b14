namespace DynamoObjects.Testing.XunitV3.Execution;

/// <summary>Represents a test whose declaration is invalid: it has no backend, and fails with the reason.</summary>
internal sealed class DynamoErrorTestCase : DynamoTestCase
{
    private const string Message = "Message";

    private string _message = "";

    /// <summary>For deserialization by xUnit.</summary>
    [Obsolete("For deserialization by xUnit.")]
    public DynamoErrorTestCase() { }

    public DynamoErrorTestCase(CaseDetails details, string message)
        : base(details, Backend.None) => _message = message;

    /// <inheritdoc/>
    public override ValueTask<IReadOnlyCollection<IXunitTest>> CreateTests() => throw new TestPipelineException(_message);

    /// <inheritdoc/>
    protected override void Serialize(IXunitSerializationInfo info)
    {
        base.Serialize(info);
        info.AddValue(Message, _message);
    }

    /// <inheritdoc/>
    protected override void Deserialize(IXunitSerializationInfo info)
    {
        base.Deserialize(info);
        _message = info.GetValue<string>(Message) ?? "";
    }
}
