using Amazon.DynamoDBv2.Model;
using static DynamoObjects.Mock.Tests.Operations.Transfers.TransferRow;
using static DynamoObjects.Mock.Tests.Operations.Transfers.TransferScene;

namespace DynamoObjects.Mock.Tests.Operations.Transfers;

/// <summary>StartBulkPutItems and its companions: what the service model and its documentation say; texts are unverified.</summary>
internal static class BulkRows
{
    public static IEnumerable<TransferRow> All =>
        [
            Returns(
                "bulk operations",
                "A bulk operation begins IN_PROGRESS, with the defaults",
                _ => Load(),
                "{'BulkOperationDescription':{'BulkOperationArn':'*','BulkOperationStatus':'IN_PROGRESS','ClientToken':'*',"
                    + "'PerformanceTier':'STANDARD','InputS3Configuration':{'S3Bucket':'data','InputFormat':'DYNAMODB_JSON',"
                    + "'InputCompressionType':'NONE'},'OutputS3Configuration':{'S3Bucket':'data','OutputType':['ERROR',"
                    + "'CONDITION_CHECK_FAILURE']},'StartTime':'noon+3','EndTime':null,"
                    + "'TableDetails':[{'TableName':'books','TableId':'*'}],"
                    + "'TotalInputBytes':null,'MaxWriteRequestUnits':null}}"
            ),
            Returns(
                "bulk operations",
                "A bulk operation ends COMPLETED",
                scene => scene.Object("in/a.json", Lines(1, 2)).Run(Load()).DescribeLoad(),
                "{'BulkOperationDescription':{'BulkOperationStatus':'COMPLETED','ProcessedItemCount':2,'FailedItemCount':0,"
                    + "'ProcessedInputBytes':82,'TotalInputBytes':82,'EndTime':'noon+3','FailureCode':null,'BulkOperationUsage':[{"
                    + "'TableName':'books','BulkPutBytes':14,'Table':{'BulkPutBytes':14},'GlobalSecondaryIndexes':null}]}}"
            ),
            Returns(
                "bulk operations",
                "An invalid record makes it COMPLETED_WITH_ERRORS",
                scene => scene.Object("in/a.json", Lines(1) + "{\"Item\":{\"pk\":{\"S\":\"p\"}}}\n" + Lines(3)).Run(Load()).DescribeLoad(),
                "{'BulkOperationDescription':{'BulkOperationStatus':'COMPLETED_WITH_ERRORS','ProcessedItemCount':3,'FailedItemCount':1,"
                    + "'FailureCode':null}}"
            ),
            Returns(
                "bulk operations",
                "A false condition is no failure",
                scene =>
                    scene
                        .Put("p", 1)
                        .Object(
                            "in/a.json",
                            "{\"Item\":{\"pk\":{\"S\":\"p\"},\"sk\":{\"N\":\"1\"}},\"ConditionExpression\":\"attribute_not_exists(pk)\"}"
                        )
                        .Run(Load())
                        .DescribeLoad(),
                "{'BulkOperationDescription':{'BulkOperationStatus':'COMPLETED','ProcessedItemCount':1,'FailedItemCount':0}}"
            ),
            Returns(
                "bulk operations",
                "A bucket that does not exist fails",
                scene => scene.Run(Load(change: it => it.InputS3Configuration.S3Bucket = "absent")).DescribeLoad(),
                "{'BulkOperationDescription':{'BulkOperationStatus':'FAILED','FailureCode':'S3NoSuchBucket','FailureMessage':'*'}}"
            ),
            Returns(
                "bulk operations",
                "A bulk operation that is canceled is CANCELLING",
                scene =>
                {
                    scene.Run(Load());
                    return new CancelBulkOperationRequest { BulkOperationArn = scene.Last };
                },
                "{'BulkOperationArn':'*','BulkOperationStatus':'CANCELLING'}",
                delay: 10
            ),
            Returns(
                "bulk operations",
                "A canceled bulk operation is CANCELLED at its end, and its items stay",
                scene =>
                {
                    scene.Object("in/a.json", Lines(1)).Run(Load());
                    scene.Engine.Execute(new CancelBulkOperationRequest { BulkOperationArn = scene.Last });
                    return scene.After(10).DescribeLoad();
                },
                "{'BulkOperationDescription':{'BulkOperationStatus':'CANCELLED','ProcessedItemCount':1}}",
                delay: 10
            ),
            Fails(
                "bulk operations",
                "A bulk operation that has ended is not canceled",
                scene =>
                {
                    scene.Run(Load());
                    return new CancelBulkOperationRequest { BulkOperationArn = scene.Last };
                },
                "ValidationException",
                "*"
            ),
            Returns(
                "bulk operations",
                "The same token and request return the same operation",
                scene =>
                {
                    scene.Run(Load(change: it => it.ClientToken = "t1")).After(60);
                    return Load(change: it => it.ClientToken = "t1");
                },
                "{'BulkOperationDescription':{'ClientToken':'t1','StartTime':'noon+3'}}"
            ),
            Fails(
                "bulk operations",
                "A token belongs to one request",
                scene =>
                {
                    scene.Run(Load(change: it => it.ClientToken = "t1"));
                    return Load("other/", it => it.ClientToken = "t1");
                },
                "IdempotentParameterMismatchException",
                "Bulk operation conflict: Duplicate request detected with conflicting parameters"
            ),
            Fails(
                "bulk operations",
                "The table must exist",
                _ => Load(change: it => it.TableName = "absent"),
                "ResourceNotFoundException",
                "Requested resource not found: Table: absent not found"
            ),
            new(
                "bulk operations",
                "The table must not be CREATING",
                scene =>
                {
                    scene.Engine.Execute(TestRequests.Table("new"));
                    return Load(change: it => it.TableName = "new");
                },
                "ResourceInUseException",
                "Attempt to change a resource which is still in use: Table is being created: new"
            )
            {
                Delay = 10,
            },
            Returns(
                "bulk operations",
                "The table can be an ARN",
                _ => Load(change: it => it.TableName = TableArn),
                "{'BulkOperationDescription':{'TableDetails':[{'TableName':'books'}]}}"
            ),
            Rejects(
                "bulk operations",
                "The units have a minimum, and the outputs are two",
                _ =>
                    Load(change: it =>
                    {
                        it.MaxWriteRequestUnits = 1023;
                        it.OutputS3Configuration.OutputType = ["ALL"];
                    }),
                "2 validation errors detected: Value 'ALL' at 'outputS3Configuration.outputType.1.member' failed to satisfy constraint: "
                    + "Member must satisfy enum value set: [ERROR, CONDITION_CHECK_FAILURE]; Value '1023' at 'maxWriteRequestUnits' failed "
                    + "to satisfy constraint: Member must have value greater than or equal to 1024"
            ),
            Rejects(
                "bulk operations",
                "Both configurations are required",
                _ => new StartBulkPutItemsRequest { TableName = "books" },
                "2 validation errors detected: Value null at 'inputS3Configuration' failed to satisfy constraint: Member must not be null; "
                    + "Value null at 'outputS3Configuration' failed to satisfy constraint: Member must not be null"
            ),
            Fails(
                "bulk operations",
                "A bulk operation that does not exist is not found",
                _ => new DescribeBulkOperationRequest { BulkOperationArn = TableArn + "/bulk-operation/01796040000000-0a1b2c3d" },
                "ResourceNotFoundException",
                $"Requested resource not found: BulkOperation: {TableArn}/bulk-operation/01796040000000-0a1b2c3d not found"
            ),
            Rejects(
                "bulk operations",
                "The ARN of a table is not that of a bulk operation",
                _ => new DescribeBulkOperationRequest { BulkOperationArn = TableArn },
                "Invalid Bulk Operation ARN"
            ),
        ];
}
