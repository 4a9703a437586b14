using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;

namespace DynamoObjects.Batches;

/// <summary>What DynamoDB says of batches.</summary>
/// <remarks>See <see href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchWriteItem.html"/>.</remarks>
internal static class BatchRules
{
    public const int MaxWrites = 25;
    public const int MaxKeys = 100;

    /// <summary>How often items that DynamoDB leaves unprocessed are sent again.</summary>
    public const int MaxRetries = 10;

    /// <summary>The error of an item that DynamoDB has left unprocessed each time.</summary>
    public static TimeoutException CreateUnprocessedException(int attempts) =>
        new(
            $"DynamoDB left it unprocessed {attempts} times, which means that it is throttled: raise the table's capacity, or bill it "
                + $"on demand."
        );

    /// <summary>Whether nothing of a request was done, for now.</summary>
    public static bool IsTransient(Exception exception) =>
        exception switch
        {
            ProvisionedThroughputExceededException
            or RequestLimitExceededException
            or InternalServerErrorException
            or ThrottlingException => true,
            AmazonServiceException { ErrorCode: "ThrottlingException" or "ServiceUnavailable" } => true,
            _ => false,
        };

    /// <summary>Whether a request was refused for what is in it: then for one item, perhaps, which the others must not
    /// suffer from.</summary>
    public static bool IsItemError(Exception exception) =>
        exception is AmazonDynamoDBException { ErrorCode: "ValidationException" } or ItemCollectionSizeLimitExceededException;
}
