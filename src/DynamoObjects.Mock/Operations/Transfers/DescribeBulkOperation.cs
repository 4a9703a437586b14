using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Operations.Requests;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Operations.Transfers;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DescribeBulkOperation.html</summary>
internal static class DescribeBulkOperation
{
    public static DescribeBulkOperationResponse Run(Database database, DescribeBulkOperationRequest request)
    {
        var load = BulkOperations.Resolve(database, request.BulkOperationArn);
        return new DescribeBulkOperationResponse { BulkOperationDescription = BulkDescriptions.Describe(load, database.Now) }.Complete(
            1000
        );
    }
}
