using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace Shop.Lambda;

/// <summary>Confirms each new order, once, although AWS Lambda can deliver a record several times.</summary>
public sealed class ConfirmationFunction(IAmazonDynamoDB dynamoDb)
{
    public async Task<BatchResponse> HandleAsync(OrderEvent orders, CancellationToken cancellationToken = default)
    {
        var response = new BatchResponse();
        foreach (var record in orders.Records)
        {
            try
            {
                await ConfirmAsync(record.Dynamodb.NewImage["id"].S!, cancellationToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // AWS Lambda delivers this record and all records after it again.
                response.BatchItemFailures.Add(new BatchItemFailure { ItemIdentifier = record.Dynamodb.SequenceNumber });
                break;
            }
        }

        return response;
    }

    private async Task ConfirmAsync(string order, CancellationToken cancellationToken)
    {
        try
        {
            await dynamoDb.PutItemAsync(
                new PutItemRequest
                {
                    TableName = "confirmations",
                    Item = new() { ["order"] = new(order) },
                    ConditionExpression = "attribute_not_exists(#order)",
                    ExpressionAttributeNames = new() { ["#order"] = "order" },
                },
                cancellationToken
            );
        }
        catch (ConditionalCheckFailedException)
        {
            // The order is confirmed already.
        }
    }
}
