using Amazon.DynamoDBv2;

namespace DynamoObjects.Mock.Tests.Operations.Requests;

/// <summary>The effect of a request on a new engine.</summary>
internal sealed class MemberOutcome
{
    private readonly MemberWorld _world = new();
    private string? _engine;

    /// <param name="create">Creates the request.</param>
    /// <param name="change">Changes the request.</param>
    public MemberOutcome(Func<MemberWorld, AmazonDynamoDBRequest> create, Action<MemberSubject> change)
    {
        var subject = new MemberSubject(create(_world), new MemberSamples(_world));
        change(subject);
        Responses = _world.Run(subject.Request);
    }

    /// <summary>Whether the mock rejects the request because it does not support a member.</summary>
    public bool IsUnsupported =>
        Responses.StartsWith("ValidationException: DynamoObjects.Mock does not support ", StringComparison.Ordinal);

    /// <summary>The response or error of the request, and that of its repetition.</summary>
    public string Responses { get; }

    /// <summary>Whether the request, or its repetition, has a response.</summary>
    public bool IsAccepted => Responses.StartsWith('{') || Responses.Contains("\n{", StringComparison.Ordinal);

    // Described last, and only if the responses are the same: it takes the most time.
    private string Engine => _engine ??= _world.Describe();

    public override string ToString() => $"{Responses}\n{Engine}";

    public bool Equals(MemberOutcome other) => Responses == other.Responses && Engine == other.Engine;
}
