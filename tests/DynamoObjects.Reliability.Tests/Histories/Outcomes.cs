using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Reliability.Histories;

/// <summary>Errors that are outcomes of an operation; all others fail the check.</summary>
internal static class Outcomes
{
    public const string Canceled = "canceled";

    public static async Task<string> OfAsync(IAmazonDynamoDB client, Func<IAmazonDynamoDB, Task<string>> send)
    {
        try
        {
            return await send(client);
        }
        catch (ConditionalCheckFailedException e)
        {
            return "failed on " + Items.Text(e.Item);
        }
        catch (AmazonDynamoDBException e) when (e is DuplicateItemException || e.Message.StartsWith("Duplicate primary key", StringComparison.Ordinal))
        {
            // DynamoDB Local gives it no type of its own.
            return "duplicate";
        }
        catch (TransactionConflictException)
        {
            return Operation.Conflict;
        }
        catch (TransactionCanceledException e)
        {
            return e.CancellationReasons.Exists(reason => reason.Code == "TransactionConflict") ? Operation.Conflict : Canceled;
        }
    }
}
