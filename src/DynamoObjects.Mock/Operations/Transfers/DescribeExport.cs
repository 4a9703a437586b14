using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Operations.Requests;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Operations.Transfers;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DescribeExport.html</summary>
internal static class DescribeExport
{
    public static DescribeExportResponse Run(Database database, DescribeExportRequest request)
    {
        TransferArns.Check(request.ExportArn, "exportArn", TransferArns.Export, Messages.ExportArnInvalid);
        var export = database.Transfers.Find<Export>(request.ExportArn)
            ?? throw Failures.ExportNotFound(Messages.ExportNotFound(request.ExportArn));
        return new DescribeExportResponse { ExportDescription = ExportDescriptions.Describe(export, database.Now) }.Complete(900);
    }
}
