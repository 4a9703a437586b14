using Amazon.DynamoDBv2.Model;
using static DynamoObjects.Mock.Tests.Operations.MeasuredError;
using static DynamoObjects.Mock.Tests.Operations.MeasuredRow;

namespace DynamoObjects.Mock.Tests.Operations.Tables;

public class LifecycleRows
{
    public static TheoryData<MeasuredRow> Rows =>
        [
            Measured("T001", "a table is CREATING for seconds, then ACTIVE")
                .Create()
                .Answers("""{"TableName":"Xyz","TableStatus":"CREATING","CreationDateTime":"*"}""")
                .Wait(1)
                .Shows("""{"TableStatus":"CREATING"}""")
                .Wait(5)
                .Shows("""{"TableStatus":"ACTIVE"}"""),
            Measured("T001", "a table with indexes is CREATING for longer, all indexes until its end")
                .Create(table => table.AddIndex("gsi1", "a"))
                .Answers("""{"TableStatus":"CREATING","GlobalSecondaryIndexes":[{"IndexStatus":"CREATING","Backfilling":null}]}""")
                .Wait(10)
                .Shows("""{"TableStatus":"CREATING","GlobalSecondaryIndexes":[{"IndexStatus":"CREATING","Backfilling":null}]}""")
                .Wait(10)
                .Shows("""{"TableStatus":"ACTIVE","GlobalSecondaryIndexes":[{"IndexStatus":"ACTIVE","Backfilling":null}]}"""),
            Measured("T001", "a table that is CREATING is not created, changed or deleted")
                .Create()
                .RejectsCreate(_ => { }, InUse("Table is being created: Xyz"))
                .RejectsUpdate(update => update.DeletionProtectionEnabled = true, InUse("Table is being created: Xyz"))
                .RejectsDelete(InUse("Table is being created: Xyz")),
            Measured("T005", "a second table of a name is rejected, whatever its parameters")
                .Table()
                .RejectsCreate(
                    table =>
                    {
                        table.BillingMode = null;
                        table.ProvisionedThroughput = new(50_000, 1);
                    },
                    new("ResourceInUseException", "Table already exists: Xyz")
                ),
            Measured("T005", "a table that is UPDATING exists")
                .Table()
                .Update(update => update.StreamSpecification = new() { StreamEnabled = true, StreamViewType = "KEYS_ONLY" })
                .RejectsCreate(_ => { }, new("ResourceInUseException", "Table already exists: Xyz")),
            Measured("T005", "a bad key is reported before a table that exists")
                .Table()
                .RejectsCreate(
                    table => table.KeySchema[0].KeyType = "RANGE",
                    Validation("Invalid KeySchema: The first KeySchemaElement is not a HASH key type")
                ),
            Measured("T006", "a table is DELETING for seconds, then gone")
                .Table()
                .Delete()
                .Answers("""{"TableStatus":"DELETING"}""")
                .Wait(3)
                .Shows("""{"TableStatus":"DELETING"}""")
                .RejectsDelete(InUse("Table is being deleted: Xyz"))
                .RejectsUpdate(update => update.DeletionProtectionEnabled = true, InUse("Table is being deleted: Xyz"))
                .RejectsCreate(_ => { }, new("ResourceInUseException", "Table already exists: Xyz"))
                .Wait(3)
                .Rejects(new DescribeTableRequest("Xyz"), NotFound("Table: Xyz not found"))
                .RejectsDelete(NotFound("Table: Xyz not found")),
            Measured("T009", "a name is free when the table is gone")
                .Table()
                .Delete()
                .Wait(6)
                .Create()
                .Answers("""{"TableStatus":"CREATING","TableArn":"arn:aws:dynamodb:us-west-2:000000000000:table/Xyz"}"""),
            Measured("T150", "a table with indexes is DELETING for longer")
                .Table(table => table.AddIndex("gsi1", "a"))
                .Delete()
                .Wait(9)
                .Shows("""{"TableStatus":"DELETING"}""")
                .Wait(2)
                .Rejects(new DescribeTableRequest("Xyz"), NotFound("Table: Xyz not found")),
            Measured("T363", "the response to a deletion leaves out most of the definition")
                .Table(table => table.AddIndex("gsi1", "a"))
                .Delete()
                .Answers(
                    """
                    {"TableName":"Xyz","TableStatus":"DELETING","TableArn":"*","TableId":"*","ItemCount":0,"TableSizeBytes":0,
                     "ProvisionedThroughput":{"NumberOfDecreasesToday":0,"ReadCapacityUnits":0,"WriteCapacityUnits":0},
                     "DeletionProtectionEnabled":false,"KeySchema":null,"AttributeDefinitions":null,"GlobalSecondaryIndexes":null,
                     "LocalSecondaryIndexes":null,"CreationDateTime":null,"WarmThroughput":null}
                    """
                ),
            Measured("T016", "a protected table is not deleted")
                .Table(table => table.DeletionProtectionEnabled = true)
                .RejectsDelete(
                    Validation(
                        "Resource cannot be deleted as it is currently protected against deletion. Disable deletion protection first."
                    )
                ),
            Measured("T070", "a table that does not exist is reported by name")
                .RejectsUpdate(update => update.DeletionProtectionEnabled = true, NotFound("Table: Xyz not found")),
            Measured("T070", "constraints are checked before a table is looked up")
                .RejectsUpdate(
                    update => update.BillingMode = "",
                    Validation(
                        "1 validation error detected: Value '' at 'billingMode' failed to satisfy constraint: Member must satisfy enum "
                            + "value set: [PROVISIONED, PAY_PER_REQUEST]"
                    )
                ),
            Measured("T072", "a table is named by its ARN")
                .Table()
                .Send(new DescribeTableRequest("arn:aws:dynamodb:us-west-2:000000000000:table/Xyz"))
                .Answers("""{"Table":{"TableName":"Xyz","TableStatus":"ACTIVE"}}"""),
            Measured("T072", "a missing table of an ARN is reported by its name")
                .Rejects(
                    new DescribeTableRequest("arn:aws:dynamodb:us-west-2:000000000000:table/Missing"),
                    NotFound("Table: Missing not found")
                ),
            Measured("T071", "the ARN of another region or account finds no table")
                .Table()
                .Rejects(
                    new DescribeTableRequest("arn:aws:dynamodb:us-east-1:000000000000:table/Xyz"),
                    Validation("1 validation error detected: Invalid AWS region in 'arn:aws:dynamodb:us-east-1:000000000000:table/Xyz'")
                )
                .Rejects(
                    new DescribeTableRequest("arn:aws:dynamodb:us-west-2:111111111111:table/Xyz"),
                    new("AccessDeniedException", "Access is denied")
                ),
            Measured("T076", "tables are listed as soon as they are CREATING, and until they are gone")
                .Create()
                .Send(new ListTablesRequest())
                .Answers("""{"TableNames":["Xyz"]}""")
                .Wait(6)
                .Delete()
                .Wait(2)
                .Send(new ListTablesRequest())
                .Answers("""{"TableNames":["Xyz"]}""")
                .Wait(5)
                .Send(new ListTablesRequest())
                .Answers("""{"TableNames":[]}"""),
            Measured("T012", "names are listed in the order of their bytes, and a full last page is the last one")
                .Table()
                .Create(table => table.TableName = "abc")
                .Create(table => table.TableName = "Abc")
                .Send(new ListTablesRequest { Limit = 3 })
                .Answers("""{"TableNames":["Abc","Xyz","abc"],"LastEvaluatedTableName":null}""")
                .Send(new ListTablesRequest { Limit = 2 })
                .Answers("""{"TableNames":["Abc","Xyz"],"LastEvaluatedTableName":"Xyz"}""")
                .Send(new ListTablesRequest { ExclusiveStartTableName = "Bcd" })
                .Answers("""{"TableNames":["Xyz","abc"]}"""),
            Measured("T400", "a list does not start with an ARN")
                .Rejects(
                    new ListTablesRequest { ExclusiveStartTableName = "arn:aws:dynamodb:us-west-2:000000000000:table/Xyz" },
                    Validation(
                        "1 validation error detected: Value 'arn:aws:dynamodb:us-west-2:000000000000:table/Xyz' at "
                            + "'exclusiveStartTableName' failed to satisfy constraint: Member must satisfy regular expression pattern: "
                            + "[a-zA-Z0-9_.-]+"
                    )
                ),
            Measured("T010", "names are case-sensitive")
                .Table()
                .Create(table => table.TableName = "xyz")
                .Answers("""{"TableName":"xyz"}"""),
            Measured("T364", "key names are kept as they are, with spaces and emoji")
                .Table(table =>
                {
                    table.AttributeDefinitions[0].AttributeName = " p k 🔑";
                    table.KeySchema[0].AttributeName = " p k 🔑";
                })
                .Shows("""{"KeySchema":[{"AttributeName":" p k 🔑","KeyType":"HASH"}]}"""),
            Measured("T131", "the quotas of an account")
                .Send(new DescribeLimitsRequest())
                .Answers(
                    """
                    {"AccountMaxReadCapacityUnits":80000,"AccountMaxWriteCapacityUnits":80000,"TableMaxReadCapacityUnits":40000,
                     "TableMaxWriteCapacityUnits":40000}
                    """
                ),
        ];

    [Theory]
    [MemberData(nameof(Rows))]
    public void Tables_begin_and_end_as_on_AWS(MeasuredRow row) => row.Run();
}
