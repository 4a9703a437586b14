using Amazon.DynamoDBv2;
using DynamoObjects.Mock.Errors;

namespace DynamoObjects.Mock.Operations.Rules;

/// <summary>"1 validation error detected: ", which PutItem, UpdateItem and DeleteItem put before what is wrong with the request itself.</summary>
internal static class Envelope
{
    /// <summary>Messages that stay as they are: those already enveloped, and those about the whole item or a missing parameter.</summary>
    private static readonly string[] Bare =
    [
        "1 validation error detected: ",
        "The parameter '",
        "TableName must be",
        "Item size has exceeded",
        "Nesting Levels have exceeded",
    ];

    public static bool Takes(AmazonDynamoDBException refusal) =>
        refusal.ErrorCode == "ValidationException" &&
        !refusal.Message.Contains(" validation errors detected: ", StringComparison.Ordinal) &&
        !Array.Exists(Bare, start => refusal.Message.StartsWith(start, StringComparison.Ordinal));

    public static AmazonDynamoDBException Around(AmazonDynamoDBException refusal) =>
        Failures.Validation(Messages.ConstraintsUnmet([refusal.Message]));
}
