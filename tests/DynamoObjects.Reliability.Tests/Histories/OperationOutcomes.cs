using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Reliability.Histories;

/// <summary>Errors that are outcomes of an operation; all others fail the check.</summary>
internal static class OperationOutcomes
{
    public const string Canceled = "canceled";

    public static async Task<string> GetAsync(IAmazonDynamoDB client, Func<IAmazonDynamoDB, Task<string>> send)
    {
        try
        {
            return await send(client);
        }
        catch (ConditionalCheckFailedException exception)
        {
            return "failed on " + Items.Text(exception.Item);
        }
        catch (AmazonDynamoDBException exception)
            when (exception is DuplicateItemException || exception.Message.StartsWith("Duplicate primary key", StringComparison.Ordinal))
        {
            // DynamoDB Local has no separate type for it.
            return "duplicate";
        }
        catch (TransactionConflictException)
        {
            return Operation.Conflict;
        }
        catch (TransactionCanceledException exception)
        {
            return exception.CancellationReasons.Exists(reason => reason.Code == "TransactionConflict") ? Operation.Conflict : Canceled;
        }
    }
}
