using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using static DynamoObjects.Mock.Tests.Operations.Transfers.TransferRow;
using static DynamoObjects.Mock.Tests.Operations.Transfers.TransferScene;

namespace DynamoObjects.Mock.Tests.Operations.Transfers;

/// <summary>ImportTable and DescribeImport: outcomes and counts.</summary>
internal static class ImportRows
{
    private const string ItemsInvalid =
        "'FailureCode':'ItemValidationError','FailureMessage':'Some of the items failed validation checks and were not imported. Please "
        + "check CloudWatch error logs for more details.'";

    private const string NotJson = "this is not JSON\n";
    private const string WithoutKey = "{\"Item\":{\"pk\":{\"S\":\"p\"}}}\n";

    public static IEnumerable<TransferRow> All =>
        [
            Returns(
                "I001",
                "An import begins IN_PROGRESS",
                _ => Import("p/"),
                "{'ImportTableDescription':{'ImportStatus':'IN_PROGRESS','TableArn':'arn:aws:dynamodb:us-east-1:000000000000:table/copy',"
                    + "'TableId':'*','ImportArn':'*','ClientToken':'*','InputFormat':'DYNAMODB_JSON','InputCompressionType':'NONE',"
                    + "'CloudWatchLogGroupArn':'arn:aws:logs:us-east-1:000000000000:log-group:/aws-dynamodb/imports:*',"
                    + "'S3BucketSource':{'S3Bucket':'data','S3KeyPrefix':'p/'},'StartTime':'noon+3',"
                    + "'TableCreationParameters':{'TableName':'copy','BillingMode':'PAY_PER_REQUEST'},'EndTime':null,"
                    + "'ImportedItemCount':null,'ProcessedItemCount':null,'ErrorCount':null}}"
            ),
            Returns(
                "I006",
                "An import ends COMPLETED",
                scene => scene.Object("a.json", Lines(1, 2)).Object("b.json", Lines(3)).Run(Import()).DescribeImport(),
                "{'ImportTableDescription':{'ImportStatus':'COMPLETED','ProcessedItemCount':3,'ImportedItemCount':3,'ErrorCount':0,"
                    + "'ProcessedSizeBytes':123,'EndTime':'noon+3','FailureCode':null}}"
            ),
            Returns(
                "I006",
                "An import takes its time by the clock of the engine",
                scene => scene.Object("a.json", Lines(1)).Run(Import()).After(9).DescribeImport(),
                "{'ImportTableDescription':{'ImportStatus':'IN_PROGRESS','ImportedItemCount':null}}",
                delay: 10
            ),
            Returns(
                "I006",
                "The table of an import is CREATING",
                scene =>
                {
                    scene.Object("a.json", Lines(1)).Run(Import()).After(9);
                    return new DescribeTableRequest("copy");
                },
                "{'Table':{'TableStatus':'CREATING'}}",
                delay: 10
            ),
            Returns(
                "I006",
                "The table of an import becomes ACTIVE",
                scene =>
                {
                    scene.Object("a.json", Lines(1)).Run(Import()).After(10);
                    return new DescribeTableRequest("copy");
                },
                "{'Table':{'TableStatus':'ACTIVE','ItemCount':1}}",
                delay: 10
            ),
            Returns(
                "I013",
                "An item without its key is skipped: of 10, 9 are imported",
                scene => scene.Object("a.json", Lines(1, 2, 3, 4, 5) + WithoutKey + Lines(7, 8, 9, 10)).Run(Import()).DescribeImport(),
                "{'ImportTableDescription':{'ImportStatus':'FAILED',"
                    + ItemsInvalid
                    + ",'ProcessedItemCount':10,'ImportedItemCount':9,'ErrorCount':1}}"
            ),
            Returns(
                "I013",
                "A line that is not JSON stops its object: the sixth of 10 is the last one",
                scene => scene.Object("a.json", Lines(1, 2, 3, 4, 5) + NotJson + Lines(7, 8, 9, 10)).Run(Import()).DescribeImport(),
                "{'ImportTableDescription':{'ImportStatus':'FAILED',"
                    + ItemsInvalid
                    + ",'ProcessedItemCount':6,'ImportedItemCount':5,'ErrorCount':1}}"
            ),
            Returns(
                "I013",
                "A line that is not JSON does not stop other objects",
                scene => scene.Object("a.json", NotJson + Lines(1)).Object("b.json", Lines(2)).Run(Import()).DescribeImport(),
                "{'ImportTableDescription':{'ProcessedItemCount':2,'ImportedItemCount':1,'ErrorCount':1}}"
            ),
            Returns(
                "I013",
                "The good items of a failed import are in the table",
                scene =>
                {
                    scene.Object("a.json", Lines(1) + WithoutKey).Run(Import());
                    return new ScanRequest("copy");
                },
                "{'Count':1,'Items':[{'sk':{'N':'1'}}]}"
            ),
            Returns(
                "imports",
                "An item with the key of another replaces it",
                scene => scene.Object("a.json", Lines(1, 1, 2)).Run(Import()).DescribeImport(),
                "{'ImportTableDescription':{'ImportStatus':'COMPLETED','ProcessedItemCount':3,'ImportedItemCount':3,'ErrorCount':0}}"
            ),
            Returns(
                "imports",
                "A replaced item is counted once in the table",
                scene =>
                {
                    scene.Object("a.json", Lines(1, 1, 2)).Run(Import());
                    return new DescribeTableRequest("copy");
                },
                "{'Table':{'ItemCount':2,'TableSizeBytes':14}}"
            ),
            Returns(
                "imports",
                "An import from a bucket that does not exist fails",
                scene => scene.Run(Import(change: it => it.S3BucketSource.S3Bucket = "absent")).DescribeImport(),
                "{'ImportTableDescription':{'ImportStatus':'FAILED','FailureCode':'S3NoSuchBucket'}}"
            ),
            Fails(
                "imports",
                "An import from a bucket that does not exist creates no table",
                scene =>
                {
                    scene.Run(Import(change: it => it.S3BucketSource.S3Bucket = "absent"));
                    return new DescribeTableRequest("copy");
                },
                "ResourceNotFoundException",
                "Requested resource not found: Table: copy not found"
            ),
            Returns(
                "imports",
                "An import of no objects creates an empty table",
                scene => scene.Object("a.json", Lines(1)).Run(Import("b")).DescribeImport(),
                "{'ImportTableDescription':{'ImportStatus':'COMPLETED','ProcessedItemCount':0,'ImportedItemCount':0,'ErrorCount':0}}"
            ),
            Returns(
                "imports",
                "A prefix can end within a name",
                scene => scene.Object("day-1.json", Lines(1)).Object("day-2.json", Lines(2)).Run(Import("day-")).DescribeImport(),
                "{'ImportTableDescription':{'ImportedItemCount':2}}"
            ),
            Returns(
                "imports",
                "An index key of another type is an error",
                scene =>
                    scene
                        .Object("a.json", Lines(1) + "{\"Item\":{\"pk\":{\"S\":\"p\"},\"sk\":{\"N\":\"2\"},\"at\":{\"N\":\"1\"}}}")
                        .Run(Import(change: AddIndex))
                        .DescribeImport(),
                "{'ImportTableDescription':{'ImportStatus':'FAILED','ImportedItemCount':1,'ErrorCount':1}}"
            ),
        ];

    private static void AddIndex(ImportTableRequest request)
    {
        request.TableCreationParameters.AttributeDefinitions.Add(new("at", ScalarAttributeType.S));
        request.TableCreationParameters.GlobalSecondaryIndexes =
        [
            new()
            {
                IndexName = "by-at",
                KeySchema = [new("at", KeyType.HASH)],
                Projection = new() { ProjectionType = ProjectionType.ALL },
            },
        ];
    }
}
