using Amazon;

namespace DynamoObjects.Conformance.ErrorOrder;

/// <summary>One error in an otherwise valid request.</summary>
/// <param name="Stage">The stage in which it is found.</param>
/// <param name="Name">What is wrong, as a sentence.</param>
/// <param name="Message">The error of a request in which nothing else is wrong.</param>
/// <param name="Apply">Makes a valid request wrong.</param>
/// <param name="Members">The members that must not be changed again, such as <c>Item.pk</c>.</param>
internal sealed record RequestFault(FaultStage Stage, string Name, string Message, Action<RequestParts> Apply, params string[] Members)
{
    /// <summary>The unmet constraint, if the error is reported together with other ones.</summary>
    public string? Constraint { get; init; }

    /// <summary>Whether the request must have an expression, or must have none; <see langword="null"/> if it may have one.</summary>
    public bool? NeedsExpression { get; init; }

    /// <summary>Whether the error is an empty collection.</summary>
    public bool IsEmptyCollection { get; init; }

    /// <summary>Whether a request can have the error: with <see cref="AWSConfigs.InitializeCollections"/>, the SDK does not send empty
    /// collections.</summary>
    public bool CanBeSent => !(IsEmptyCollection && AWSConfigs.InitializeCollections);

    /// <summary>The error in an operation that reports it as the one validation error.</summary>
    public RequestFault AsValidationError() => this with { Message = FaultMessages.One(Message) };

    /// <summary>The error in an operation in which more members must not be changed again.</summary>
    public RequestFault Excluding(params string[] members) => this with { Members = [.. Members, .. members] };

    /// <summary>Whether a request can have both errors.</summary>
    public bool CanMeet(RequestFault other) =>
        (NeedsExpression is null || other.NeedsExpression is null || NeedsExpression == other.NeedsExpression)
        && !Members.Any(one => other.Members.Any(two => IsSameMember(one, two)));

    /// <summary>Whether two members are the same, or one contains the other.</summary>
    private static bool IsSameMember(string one, string other) =>
        $"{one}.".StartsWith($"{other}.", StringComparison.Ordinal) || $"{other}.".StartsWith($"{one}.", StringComparison.Ordinal);
}
