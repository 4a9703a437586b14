namespace DynamoObjects.Testing.XunitV3.Execution;

/// <summary>A test that cannot run as it is declared, and so has no backend: it fails and says why.</summary>
internal sealed class DynamoErrorTestCase : DynamoTestCase
{
    private const string Message = "Message";

    private string _message = "";

    /// <summary>For xUnit, which then deserialises.</summary>
    [Obsolete("For xUnit's deserialisation.")]
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
