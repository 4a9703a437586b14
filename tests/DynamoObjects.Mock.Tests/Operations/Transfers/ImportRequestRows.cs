using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using static DynamoObjects.Mock.Tests.Operations.Transfers.TransferRow;
using static DynamoObjects.Mock.Tests.Operations.Transfers.TransferScene;

namespace DynamoObjects.Mock.Tests.Operations.Transfers;

/// <summary>ImportTable and DescribeImport: requests, tokens and their errors.</summary>
internal static class ImportRequestRows
{
    public static IEnumerable<TransferRow> All =>
        [
            Fails(
                "I019",
                "The table of an import is a new one",
                _ => Import(change: it => it.TableCreationParameters.TableName = "books"),
                "ResourceInUseException",
                "Table already exists: books"
            ),
            Returns(
                "imports",
                "The token of a running import returns it, with any prefix",
                scene =>
                {
                    scene.Run(Import("a/", change: it => it.ClientToken = "t1"));
                    return Import("b/", change: it => it.ClientToken = "t1");
                },
                "{'ImportTableDescription':{'ClientToken':'t1','ImportStatus':'IN_PROGRESS','S3BucketSource':{'S3KeyPrefix':'a/'}}}",
                delay: 10
            ),
            Fails(
                "imports",
                "The token of an import that ended is of no use",
                scene =>
                {
                    scene.Run(Import(change: it => it.ClientToken = "t1"));
                    return Import(change: it => it.ClientToken = "t1");
                },
                "ResourceInUseException",
                "Table already exists: copy"
            ),
            new(
                "imports",
                "The token of a running import belongs to its table",
                scene =>
                {
                    scene.Run(Import(change: it => it.ClientToken = "t1"));
                    return Import(change: it =>
                    {
                        it.ClientToken = "t1";
                        it.TableCreationParameters.TableName = "other";
                    });
                },
                "ImportConflictException",
                "Import conflict: Duplicate request detected with conflicting parameters"
            )
            {
                Delay = 10,
            },
            Rejects(
                "imports",
                "Only CSV has options",
                _ => Import(change: it => it.InputFormatOptions = new() { Csv = new() { Delimiter = ";" } }),
                "Invalid Request: Unsupported InputFormatOptions for the given input format: DYNAMODB_JSON."
            ),
            Rejects(
                "imports",
                "The default billing mode needs units",
                _ => Import(change: it => it.TableCreationParameters.BillingMode = null),
                "One or more parameter values were invalid: ReadCapacityUnits and WriteCapacityUnits must both be specified when "
                    + "BillingMode is PROVISIONED"
            ),
            Rejects(
                "request constraints",
                "All unmet constraints are reported together",
                _ => new ImportTableRequest { InputFormat = "XML" },
                "3 validation errors detected: Value null at 's3BucketSource' failed to satisfy constraint: Member must not be null; "
                    + "Value 'XML' at 'inputFormat' failed to satisfy constraint: Member must satisfy enum value set: [DYNAMODB_JSON, ION, "
                    + "CSV]; Value null at 'tableCreationParameters' failed to satisfy constraint: Member must not be null"
            ),
            Rejects(
                "request constraints",
                "A delimiter is one of six characters",
                _ => Import(format: "CSV", change: it => it.InputFormatOptions = new() { Csv = new() { Delimiter = "x" } }),
                "1 validation error detected: Value 'x' at 'inputFormatOptions.csv.delimiter' failed to satisfy constraint: Member must "
                    + @"satisfy regular expression pattern: [,;:|\t ]"
            ),
            Rejects(
                "request constraints",
                "A list of headers has headers",
                _ => Import(format: "CSV", change: it => it.InputFormatOptions = new() { Csv = new() { HeaderList = [] } }),
                "1 validation error detected: Value '[]' at 'inputFormatOptions.csv.headerList' failed to satisfy constraint: Member must "
                    + "have length greater than or equal to 1"
            ) with
            {
                HasEmptyCollection = true,
            },
            Fails(
                "I010",
                "An import that does not exist is not found",
                _ => new DescribeImportRequest { ImportArn = TableArn + "/import/01796040000000-0a1b2c3d" },
                "ImportNotFoundException",
                $"Import not found: {TableArn}/import/01796040000000-0a1b2c3d"
            ),
            Rejects(
                "I010",
                "The ARN of a table is not that of an import",
                _ => new DescribeImportRequest { ImportArn = TableArn },
                "Invalid Import ARN"
            ),
            Rejects(
                "imports",
                "A table has a valid key",
                _ => Import(change: it => it.TableCreationParameters.KeySchema[0].KeyType = KeyType.RANGE),
                "Invalid KeySchema: The first KeySchemaElement is not a HASH key type"
            ),
        ];
}
