namespace DynamoObjects.Conformance.ErrorOrder;

/// <summary>The errors of an expression.</summary>
/// <param name="subject">The expression in a sentence, such as <c>The filter</c>.</param>
/// <param name="member">The member of the request.</param>
/// <param name="set">Changes the member.</param>
internal sealed class ExpressionFaults(string subject, string member, Action<RequestParts, string> set)
{
    public static ExpressionFaults Projection { get; } =
        new("The projection", "ProjectionExpression", (p, text) => p.ProjectionExpression = text);

    public static ExpressionFaults Filter { get; } = new("The filter", "FilterExpression", (p, text) => p.FilterExpression = text);

    public static ExpressionFaults KeyCondition { get; } =
        new("The key condition", "KeyConditionExpression", (p, text) => p.KeyConditionExpression = text);

    public static ExpressionFaults Condition { get; } =
        new("The condition", "ConditionExpression", (p, text) => p.ConditionExpression = text);

    public static ExpressionFaults Update { get; } = new("The update", "UpdateExpression", (p, text) => p.UpdateExpression = text);

    public static RequestFault ConditionFalse { get; } =
        Condition.Create(FaultStage.Write, "is false", "The conditional request failed", "attribute_exists(a)");

    public RequestFault Empty() => Invalid("is empty", "The expression can not be empty;", "");

    public RequestFault SyntaxError(string text) => Invalid("has a syntax error", "Syntax error; token: \"<EOF>\", near: \"=\"", text);

    public RequestFault NameUndefined(string text) =>
        Invalid("has an undefined name", "An expression attribute name used in the document path is not defined; attribute name: #u", text);

    public RequestFault PathsOverlap(string text) =>
        Invalid(
            "has overlapping paths",
            "Two document paths overlap with each other; must remove or rewrite one of these paths; " + "path one: [a], path two: [a, b]",
            text
        ) with
        {
            Name = $"{subject}'s paths overlap",
        };

    public RequestFault PathIntoKey(string text) =>
        Create(
            FaultStage.Attributes,
            "has a path into a key",
            "Key attributes must be scalars; list random access '[]' and map lookup '.' are not allowed: Key: pk",
            text
        );

    /// <summary>An error that only this expression has.</summary>
    public RequestFault Create(FaultStage stage, string predicate, string message, string text) =>
        new(stage, $"{subject} {predicate}", message, p => set(p, text), member) { NeedsExpression = true };

    private RequestFault Invalid(string predicate, string message, string text) =>
        Create(FaultStage.Expressions, predicate, $"Invalid {member}: {message}", text);
}
