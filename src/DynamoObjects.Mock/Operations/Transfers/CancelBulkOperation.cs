using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Operations.Requests;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Operations.Transfers;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_CancelBulkOperation.html</summary>
/// <remarks>The written items remain: here all items are written when the operation starts.</remarks>
internal static class CancelBulkOperation
{
    public static CancelBulkOperationResponse Run(Database database, CancelBulkOperationRequest request)
    {
        lock (database.Transfers.SyncRoot)
        {
            var load = BulkOperations.Resolve(database, request.BulkOperationArn);
            var now = database.Now;
            if (!load.IsRunning(now))
                // The SDK has no ResourceInUseException for the operation.
                throw Failures.Validation(Messages.BulkNotRunning(load.Arn, load.GetStatus(now)));
            if (load.Canceled is null)
                database.Transfers.Replace(load with { Canceled = now });
            return new CancelBulkOperationResponse
            {
                BulkOperationArn = load.Arn,
                BulkOperationStatus = BulkOperationStatus.CANCELLING,
            }.Complete(200);
        }
    }
}
