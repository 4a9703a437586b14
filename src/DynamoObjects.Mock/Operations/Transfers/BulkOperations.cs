using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Operations.Transfers;

/// <summary>Finds bulk operations by ARN.</summary>
internal static class BulkOperations
{
    public static BulkLoad Resolve(Database database, string? arn)
    {
        TransferArns.Check(arn, "bulkOperationArn", TransferArns.Bulk, Messages.BulkArnInvalid);
        return database.Transfers.Find<BulkLoad>(arn!) ?? throw Failures.ResourceNotFound(Messages.BulkNotFound(arn!));
    }
}
