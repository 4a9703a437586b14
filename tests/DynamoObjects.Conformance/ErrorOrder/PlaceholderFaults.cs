using static DynamoObjects.Conformance.Items;
using static DynamoObjects.Conformance.Messages;

namespace DynamoObjects.Conformance.ErrorOrder;

/// <summary>Errors of the names and values that expressions use.</summary>
internal static class PlaceholderFaults
{
    public static RequestFault NamesAlone { get; } =
        new(
            FaultStage.Parameters,
            "ExpressionAttributeNames has no expression",
            "ExpressionAttributeNames can only be specified when using expressions",
            p => p.ExpressionAttributeNames = new() { ["#n"] = "n" },
            "Names"
        )
        {
            NeedsExpression = false,
        };

    public static RequestFault ValuesAlone { get; } =
        new(
            FaultStage.Parameters,
            "ExpressionAttributeValues has no expression",
            "ExpressionAttributeValues can only be specified when using expressions",
            p => p.ExpressionAttributeValues = new() { [":v"] = S("x") },
            "Values"
        )
        {
            NeedsExpression = false,
        };

    public static RequestFault NamesEmpty { get; } =
        new(
            FaultStage.Placeholders,
            "ExpressionAttributeNames is empty",
            "ExpressionAttributeNames must not be empty",
            p => WithExpressionForNames(p).ExpressionAttributeNames = [],
            "Names"
        )
        {
            NeedsExpression = true,
            IsEmptyCollection = true,
        };

    public static RequestFault NameKeyInvalid { get; } =
        Name(
            FaultStage.Placeholders,
            "A name has an invalid key",
            "ExpressionAttributeNames contains invalid key: Syntax error; key: \"n\"",
            "n"
        );

    public static RequestFault ValuesEmpty { get; } =
        new(
            FaultStage.Placeholders,
            "ExpressionAttributeValues is empty",
            "ExpressionAttributeValues must not be empty",
            p => WithExpression(p).ExpressionAttributeValues = [],
            "Values"
        )
        {
            NeedsExpression = true,
            IsEmptyCollection = true,
        };

    public static RequestFault ValueKeyInvalid { get; } =
        Value(
            FaultStage.Placeholders,
            "A value has an invalid key",
            "ExpressionAttributeValues contains invalid key: Syntax error; key: \"v\"",
            "v",
            S("x")
        );

    public static RequestFault ValueInvalid { get; } =
        Value(FaultStage.Placeholders, "A value is not valid", $"{NoNumber}: x", ":bad", N("x"));

    /// <summary>The error in an operation that says which value is not valid.</summary>
    public static RequestFault ValueInvalidByKey { get; } =
        ValueInvalid with
        {
            Message = $"ExpressionAttributeValues contains invalid value: {NoNumber}: x for key :bad",
        };

    public static RequestFault NameUnused { get; } =
        Name(
            FaultStage.UnusedPlaceholders,
            "A name is not used",
            "Value provided in ExpressionAttributeNames unused in expressions: keys: {#unused}",
            "#unused"
        );

    public static RequestFault ValueUnused { get; } =
        Value(
            FaultStage.UnusedPlaceholders,
            "A value is not used",
            "Value provided in ExpressionAttributeValues unused in expressions: keys: {:unused}",
            ":unused",
            S("x")
        );

    private static RequestFault Name(FaultStage stage, string name, string message, string key) =>
        new(stage, name, message, p => (WithExpressionForNames(p).ExpressionAttributeNames ??= [])[key] = "n", $"Names.{key}")
        {
            NeedsExpression = true,
        };

    private static RequestFault Value(FaultStage stage, string name, string message, string key, AttributeValue value) =>
        new(stage, name, message, p => (WithExpression(p).ExpressionAttributeValues ??= [])[key] = value, $"Values.{key}")
        {
            NeedsExpression = true,
        };

    /// <summary>Gives a request an expression for names; a projection, which has no values, is one.</summary>
    private static RequestParts WithExpressionForNames(RequestParts parts) =>
        parts.ProjectionExpression is null ? WithExpression(parts) : parts;

    private static RequestParts WithExpression(RequestParts parts)
    {
        parts.AddExpression(parts);
        return parts;
    }
}
