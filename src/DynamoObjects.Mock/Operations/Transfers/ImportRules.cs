using System.Text.RegularExpressions;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Operations.Requests;

namespace DynamoObjects.Mock.Operations.Transfers;

/// <summary>Checks the request of an import.</summary>
internal static partial class ImportRules
{
    private const int MaxHeaders = 255;
    private const int MaxHeaderLength = 65_536;

    public static void Check(ImportTableRequest request)
    {
        CheckMembers(request);
        if (request.InputFormatOptions?.Csv is not null && request.InputFormat.Value != ExportFormats.Csv)
            throw Failures.Validation(Messages.FormatOptionsUnsupported(request.InputFormat.Value));
        if (request.TableCreationParameters.VectorIndexes.IsSent())
            throw Failures.Validation(Messages.ImportWithVectorIndexes);
    }

    /// <summary>Returns a text that is equal for requests that AWS considers equal.</summary>
    public static string GetFingerprint(ImportTableRequest request) => Fingerprints.Create(request.TableCreationParameters.TableName);

    /// <summary>Creates the request that creates the table of an import.</summary>
    public static CreateTableRequest CreateTableRequest(TableCreationParameters parameters) =>
        new()
        {
            TableName = parameters.TableName,
            AttributeDefinitions = parameters.AttributeDefinitions,
            KeySchema = parameters.KeySchema,
            BillingMode = parameters.BillingMode,
            ProvisionedThroughput = parameters.ProvisionedThroughput,
            OnDemandThroughput = parameters.OnDemandThroughput,
            SSESpecification = parameters.SSESpecification,
            GlobalSecondaryIndexes = parameters.GlobalSecondaryIndexes,
            // With AWSConfigs.InitializeCollections, the SDK creates empty lists.
            LocalSecondaryIndexes = null,
            Tags = null,
            VectorIndexes = null,
        };

    private static void CheckMembers(ImportTableRequest request)
    {
        var constraints = new Constraints();
        TransferConstraints.CheckToken(ref constraints, request.ClientToken);
        constraints.NotNull(request.S3BucketSource, "s3BucketSource");
        if (request.S3BucketSource is { } source)
        {
            TransferConstraints.CheckBucket(ref constraints, source.S3Bucket, "s3BucketSource.s3Bucket");
            TransferConstraints.CheckOwner(ref constraints, source.S3BucketOwner, "s3BucketSource.s3BucketOwner");
            TransferConstraints.CheckPrefix(ref constraints, source.S3KeyPrefix, "s3BucketSource.s3KeyPrefix");
        }

        constraints.NotNull(request.InputFormat, "inputFormat");
        constraints.OneOf(request.InputFormat, "inputFormat", EnumValues.InputFormats);
        constraints.OneOf(request.InputCompressionType, "inputCompressionType", EnumValues.Compressions);
        CheckCsv(ref constraints, request.InputFormatOptions?.Csv);
        constraints.NotNull(request.TableCreationParameters, "tableCreationParameters");
        if (request.TableCreationParameters is { } table)
        {
            TableNames.Check(ref constraints, table.TableName, "tableCreationParameters.tableName");
            constraints.NotNull(table.AttributeDefinitions, "tableCreationParameters.attributeDefinitions");
            constraints.NotNull(table.KeySchema, "tableCreationParameters.keySchema");
        }

        constraints.ThrowIfUnmet();
    }

    private static void CheckCsv(ref Constraints constraints, CsvOptions? csv)
    {
        if (csv is null)
            return;
        const string At = "inputFormatOptions.csv.";
        constraints.Length(csv.Delimiter, 1, 1, At + "delimiter");
        TransferConstraints.CheckPattern(ref constraints, csv.Delimiter, At + "delimiter", Delimiter(), Messages.DelimiterPattern);
        if (!csv.HeaderList.IsSent())
            return;
        constraints.NotEmpty(csv.HeaderList, At + "headerList");
        if (csv.HeaderList.Count > MaxHeaders)
            constraints.Add($"[{string.Join(", ", csv.HeaderList)}]", At + "headerList", Messages.LengthAtMost(MaxHeaders));
        for (var i = 0; i < csv.HeaderList.Count; i++)
        {
            var member = $"{At}headerList.{i + 1}.member";
            constraints.NotNull(csv.HeaderList[i], member);
            constraints.Length(csv.HeaderList[i], 1, MaxHeaderLength, member);
            TransferConstraints.CheckPattern(ref constraints, csv.HeaderList[i], member, Header(), Messages.HeaderPattern);
        }
    }

    [GeneratedRegex(@"^[,;:|\t ]\z")]
    private static partial Regex Delimiter();

    [GeneratedRegex(@"^[\x20-\x21\x23-\x2B\x2D-\x7E]*\z")]
    private static partial Regex Header();
}
