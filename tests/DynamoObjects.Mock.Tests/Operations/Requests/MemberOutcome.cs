using Amazon.DynamoDBv2;

namespace DynamoObjects.Mock.Tests.Operations.Requests;

/// <summary>The effect of a request on a new engine.</summary>
internal sealed class MemberOutcome
{
    private readonly MemberWorld _world = new();
    private readonly string _responses;
    private string? _engine;

    /// <param name="create">Creates the request.</param>
    /// <param name="change">Changes the request.</param>
    public MemberOutcome(Func<MemberWorld, AmazonDynamoDBRequest> create, Action<MemberSubject> change)
    {
        var subject = new MemberSubject(create(_world), new MemberSamples(_world));
        change(subject);
        _responses = _world.Run(subject.Request);
    }

    /// <summary>Whether the mock rejects the request because it does not support a member.</summary>
    public bool IsUnsupported =>
        _responses.StartsWith("ValidationException: DynamoObjects.Mock does not support ", StringComparison.Ordinal);

    // Described last, and only if the responses are the same: it takes the most time.
    private string Engine => _engine ??= _world.Describe();

    public override string ToString() => $"{_responses}\n{Engine}";

    public bool Equals(MemberOutcome other) => _responses == other._responses && Engine == other.Engine;
}
