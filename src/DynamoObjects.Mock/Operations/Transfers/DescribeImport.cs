using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Operations.Requests;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Operations.Transfers;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DescribeImport.html</summary>
internal static class DescribeImport
{
    public static DescribeImportResponse Run(Database database, DescribeImportRequest request)
    {
        TransferArns.Check(request.ImportArn, "importArn", TransferArns.Import, Messages.ImportArnInvalid);
        var import = database.Transfers.Find<Import>(request.ImportArn)
            ?? throw Failures.ImportNotFound(Messages.ImportNotFound(request.ImportArn));
        return new DescribeImportResponse { ImportTableDescription = ImportDescriptions.Describe(import, database.Now) }.Complete(1300);
    }
}
