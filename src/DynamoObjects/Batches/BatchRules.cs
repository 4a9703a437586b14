using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;

namespace DynamoObjects.Batches;

/// <summary>DynamoDB's rules for batches.</summary>
/// <remarks>See <see href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchWriteItem.html"/>.</remarks>
internal static class BatchRules
{
    public const int MaxWrites = 25;
    public const int MaxKeys = 100;

    /// <summary>The maximum number of retries for unprocessed items.</summary>
    public const int MaxRetries = 10;

    /// <summary>Creates the error of an item that DynamoDB returned as unprocessed in all attempts.</summary>
    public static TimeoutException CreateUnprocessedException(int attempts) =>
        new(
            $"DynamoDB returned the item as unprocessed in {attempts} attempts, which means that the table is throttled. Raise its "
                + $"capacity, or change it to on-demand."
        );

    /// <summary>Returns whether a request failed as a whole because of a transient error.</summary>
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

    /// <summary>Returns whether DynamoDB rejected a request because of its contents, which may be the fault of a single item.</summary>
    public static bool IsItemError(Exception exception) =>
        exception is AmazonDynamoDBException { ErrorCode: "ValidationException" } or ItemCollectionSizeLimitExceededException;
}
