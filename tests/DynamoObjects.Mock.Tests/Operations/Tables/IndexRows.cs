using Amazon.DynamoDBv2.Model;
using static DynamoObjects.Mock.Tests.Operations.MeasuredError;
using static DynamoObjects.Mock.Tests.Operations.MeasuredRow;

namespace DynamoObjects.Mock.Tests.Operations.Tables;

public class IndexRows
{
    private const string OneAtATime = "Subscriber limit exceeded: Only 1 online index can be created or deleted simultaneously per table";

    public static TheoryData<MeasuredRow> Updates =>
        [
            Measured("T159", "a request creates or deletes one index")
                .Table(With("gsi1"))
                .RejectsUpdate(Add("gsi2") + Remove("gsi1"), Limit(OneAtATime)),
            Measured("T159", "so does a table")
                .Table(With("gsi1"))
                .Update(Add("gsi2"))
                .Wait(60)
                .Shows("""{"TableStatus":"ACTIVE"}""")
                .RejectsUpdate(Add("gsi3"), Limit(OneAtATime))
                .RejectsUpdate(Remove("gsi1"), Limit(OneAtATime)),
            Measured("T159", "another index is updated meanwhile")
                .Table(With("gsi1"))
                .Update(Add("gsi2"))
                .Wait(60)
                .Update(Limits("gsi1", 10)),
            Measured("T159", "a request updates several indexes")
                .Table(With("gsi1") + With("gsi2"))
                .Update(Limits("gsi1", 10) + Limits("gsi2", 20))
                .Shows(
                    """
                    {"GlobalSecondaryIndexes":[{"OnDemandThroughput":{"MaxReadRequestUnits":10}},
                      {"OnDemandThroughput":{"MaxReadRequestUnits":20}}]}
                    """
                ),
            Measured("T160", "a request updates an index once")
                .Table(With("gsi1"))
                .RejectsUpdate(
                    Limits("gsi1", 10) + Limits("gsi1", 20),
                    Invalid("Only one global secondary index update per index is allowed simultaneously. Index: gsi1")
                ),
            Measured("T160", "an update has one action")
                .Table(With("gsi1"))
                .RejectsUpdate(
                    update =>
                    {
                        Limits("gsi1", 10)(update);
                        update.GlobalSecondaryIndexUpdates[0].Delete = new() { IndexName = "gsi1" };
                    },
                    Invalid("Only one global secondary index action is allowed per GlobalSecondaryIndexUpdate object")
                ),
            Measured("T160", "an update has an action")
                .Table()
                .RejectsUpdate(
                    update => update.GlobalSecondaryIndexUpdates = [new()],
                    Invalid(
                        "One of GlobalSecondaryIndexUpdate.Update, GlobalSecondaryIndexUpdate.Create, GlobalSecondaryIndexUpdate.Delete "
                            + "must not be null"
                    )
                ),
            Measured("T437", "an update names its index")
                .Table()
                .RejectsUpdate(
                    update => update.GlobalSecondaryIndexUpdates = [new() { Update = new() }],
                    Validation(
                        "1 validation error detected: Value null at 'globalSecondaryIndexUpdates.1.member.update.indexName' failed to "
                            + "satisfy constraint: Member must not be null"
                    )
                ),
            Measured("T437", "a table is looked up before its index").RejectsUpdate(Limits("gsi1", 10), NotFound("Table: Xyz not found")),
            Measured("T375", "an index that does not exist is reported with its table")
                .Table()
                .RejectsUpdate(Remove("gsi1"), NotFound("Index gsi1 for table Xyz"))
                .RejectsUpdate(Limits("gsi1", 10), NotFound("Index gsi1 for table Xyz")),
            Measured("T380", "nothing else is applied then")
                .Table(With("gsi1"))
                .RejectsUpdate(Limits("gsi1", 10) + Limits("gsi2", 10), NotFound("Index gsi2 for table Xyz"))
                .Shows("""{"GlobalSecondaryIndexes":[{"IndexStatus":"ACTIVE","OnDemandThroughput":null}]}"""),
            Measured("T161", "the warm throughput of an index that does not exist fails in AWS")
                .Table()
                .RejectsUpdate(Warm("gsi1", 13_000), Internal("InternalFailure")),
            Measured("T162", "a new index needs its attributes")
                .Table()
                .RejectsUpdate(
                    Add("gsi3") + (update => update.AttributeDefinitions = null),
                    Invalid("AttributeDefinitions is not specified for index: gsi3")
                )
                .RejectsUpdate(
                    Add("gsi3") + (update => update.AttributeDefinitions = [new("other", "S")]),
                    Invalid("AttributeDefinitions is not specified for index: gsi3")
                ),
            Measured("T162", "other attributes, and other types of the table's, are ignored")
                .Table()
                .Update(Add("gsi1") + (update => update.AttributeDefinitions.AddRange([new("pk", "N"), new("other", "S")])))
                .Shows(
                    """
                    {"AttributeDefinitions":[{"AttributeName":"gsi1","AttributeType":"S"},{"AttributeName":"pk","AttributeType":"S"}]}
                    """
                ),
            Measured("T152", "a new index of a table with provisioned units has units")
                .Provisioned(1, 1)
                .RejectsUpdate(
                    Add("gsi-nopt"),
                    Invalid("Both ReadCapacityUnits and WriteCapacityUnits must be specified for index: gsi-nopt")
                ),
            Measured("T152", "an index of a table with on-demand billing has none")
                .Table(With("gsi1"))
                .RejectsUpdate(
                    Units("gsi1", 2),
                    Invalid(
                        "The only Updates for index: gsi1 when TableThroughputMode is PAY_PER_REQUEST can be to OnDemandThroughput, "
                            + "WarmThroughput"
                    )
                ),
            Measured("T456", "an update without a change is rejected with the same text")
                .Table(With("gsi1"))
                .RejectsUpdate(
                    update => update.GlobalSecondaryIndexUpdates = [new() { Update = new() { IndexName = "gsi1" } }],
                    Invalid(
                        "The only Updates for index: gsi1 when TableThroughputMode is PAY_PER_REQUEST can be to OnDemandThroughput, "
                            + "WarmThroughput"
                    )
                ),
            Measured("T456", "a warm throughput of an index has a value, even if there is no table")
                .RejectsUpdate(
                    update =>
                        update.GlobalSecondaryIndexUpdates = [
                            new()
                            {
                                Update = new() { IndexName = "gsi1", WarmThroughput = new() },
                            },
                        ],
                    Invalid("WarmThroughput must have at least one of ReadUnitsPerSecond or WriteUnitsPerSecond specified for index: gsi1")
                ),
            Measured("T164", "the same units of an index are rejected")
                .Provisioned(1, 1, WithUnits("gsi1", 2))
                .RejectsUpdate(
                    Units("gsi1", 2),
                    Validation(
                        "The provisioned throughput for the index gsi1 will not change. The requested value equals the current value. "
                            + "Current ReadCapacityUnits provisioned for index gsi1: 2. Requested ReadCapacityUnits: 2. Current "
                            + "WriteCapacityUnits provisioned for index gsi1: 2. Requested WriteCapacityUnits: 2. Refer to the Amazon "
                            + "DynamoDB Developer Guide for current limits and how to request higher limits."
                    )
                ),
            Measured("T135", "the same maximums of an index are accepted, and the same warm throughput")
                .Table(With("gsi1"))
                .Update(Limits("gsi1", 10))
                .Wait(3)
                .Update(Limits("gsi1", 10))
                .Wait(3)
                .Update(Warm("gsi1", 12_000)),
            Measured("T155", "the warm throughput of an index does not fall")
                .Table(With("gsi1"))
                .RejectsUpdate(
                    Warm("gsi1", 11_000),
                    Invalid(
                        "Requested ReadUnitsPerSecond for WarmThroughput for index gsi1 is lower than current WarmThroughput, decreasing "
                            + "WarmThroughput is not supported"
                    )
                ),
            Measured("T154", "the maximum of an index is within the quota")
                .Table(With("gsi1"))
                .RejectsUpdate(
                    Limits("gsi1", 40_001),
                    Limit(
                        "Subscriber limit exceeded: Requested MaxReadRequestUnits for OnDemandThroughput for index : gsi1 exceeds "
                            + "TableMaxReadCapacityUnits of the account in region us-west-2"
                    )
                ),
            Measured("T169", "a table has at most 20 global indexes")
                .Table(table =>
                {
                    for (var i = 10; i < 30; i++)
                        With($"gsi{i}")(table);
                })
                .RejectsUpdate(
                    Add("gsi30"),
                    Limit("Subscriber limit exceeded: Number of global secondary indexes exceeds per-table limit of 20")
                ),
            Measured("T442", "an index is created once")
                .Table(With("gsi1"))
                .RejectsUpdate(Add("gsi1"), Validation("Attempting to create an index which already exists")),
            Measured("T442", "a local index is neither updated nor deleted")
                .Table(WithLocal("lsi1"))
                .RejectsUpdate(Remove("lsi1"), Validation("Cannot delete an index that is not a GlobalSecondaryIndex: lsi1"))
                .RejectsUpdate(Limits("lsi1", 10), Validation("Cannot update an index that is not a GlobalSecondaryIndex: lsi1")),
            Measured("T166", "protection against deletion does not protect indexes")
                .Table(With("gsi1") + (table => table.DeletionProtectionEnabled = true))
                .Update(Remove("gsi1")),
            Measured("T165", "a change of units answers with the old units of an index")
                .Provisioned(1, 1, WithUnits("gsi1", 2))
                .Update(Units("gsi1", 5))
                .Answers(
                    """
                    {"TableStatus":"ACTIVE","GlobalSecondaryIndexes":[{"IndexStatus":"UPDATING",
                      "ProvisionedThroughput":{"ReadCapacityUnits":2}}]}
                    """
                )
                .Wait(4)
                .Shows("""{"GlobalSecondaryIndexes":[{"IndexStatus":"ACTIVE","ProvisionedThroughput":{"ReadCapacityUnits":5}}]}"""),
            Measured("T165", "a creation answers with the new index, a deletion with the old one")
                .Table()
                .Update(Add("gsi1"))
                .Answers(
                    """
                    {"TableStatus":"UPDATING","GlobalSecondaryIndexes":[{"IndexName":"gsi1","IndexStatus":"CREATING",
                      "Backfilling":false,"ItemCount":0,"IndexSizeBytes":0,"IndexArn":"*"}]}
                    """
                )
                .Wait(1100)
                .Update(Remove("gsi1"))
                .Answers("""{"TableStatus":"UPDATING","GlobalSecondaryIndexes":[{"IndexStatus":"DELETING","Backfilling":null}]}"""),
            Measured("T149", "the attributes of a deleted index are gone when it is")
                .Table(With("gsi1"))
                .Update(Remove("gsi1"))
                .Answers("""{"AttributeDefinitions":[{"AttributeName":"gsi1"},{"AttributeName":"pk"}]}""")
                .Wait(6)
                .Shows("""{"GlobalSecondaryIndexes":null,"AttributeDefinitions":[{"AttributeName":"pk"}]}"""),
        ];

    public static TheoryData<MeasuredRow> States =>
        [
            Measured("T148", "a new index has two phases, and the table is UPDATING in the first one")
                .Table()
                .Update(Add("gsi1"))
                .Wait(20)
                .Shows("""{"TableStatus":"UPDATING","GlobalSecondaryIndexes":[{"IndexStatus":"CREATING","Backfilling":false}]}""")
                .Wait(40)
                .Shows("""{"TableStatus":"ACTIVE","GlobalSecondaryIndexes":[{"IndexStatus":"CREATING","Backfilling":true}]}""")
                .Wait(500)
                .Shows("""{"TableStatus":"ACTIVE","GlobalSecondaryIndexes":[{"IndexStatus":"ACTIVE","Backfilling":null}]}"""),
            Measured("T148", "a deleted index is gone after seconds")
                .Table(With("gsi1"))
                .Update(Remove("gsi1"))
                .Wait(2)
                .Shows("""{"TableStatus":"UPDATING","GlobalSecondaryIndexes":[{"IndexStatus":"DELETING"}]}""")
                .Wait(4)
                .Shows("""{"TableStatus":"ACTIVE","GlobalSecondaryIndexes":null}"""),
            Measured("T135", "the maximum of an index is shown at once, and the index is UPDATING")
                .Table(With("gsi1"))
                .Update(Limits("gsi1", 10))
                .Shows(
                    """
                    {"TableStatus":"ACTIVE","GlobalSecondaryIndexes":[{"IndexStatus":"UPDATING",
                      "OnDemandThroughput":{"MaxReadRequestUnits":10}}]}
                    """
                )
                .RejectsUpdate(Limits("gsi1", 20), InUse("Index is being updated. Table: Xyz Index: gsi1"))
                .Wait(3)
                .Shows("""{"GlobalSecondaryIndexes":[{"IndexStatus":"ACTIVE"}]}"""),
            Measured("T155", "the index stays ACTIVE while its warm throughput rises")
                .Table(With("gsi1"))
                .Update(Warm("gsi1", 13_000))
                .Shows(
                    """
                    {"TableStatus":"ACTIVE","GlobalSecondaryIndexes":[{"IndexStatus":"ACTIVE",
                      "WarmThroughput":{"ReadUnitsPerSecond":12000,"Status":"UPDATING"}}]}
                    """
                )
                .Wait(400)
                .Shows("""{"GlobalSecondaryIndexes":[{"WarmThroughput":{"ReadUnitsPerSecond":13000,"Status":"ACTIVE"}}]}"""),
            Measured("T150", "a table is not deleted while an index changes, even if the table is ACTIVE")
                .Table(With("gsi1"))
                .Update(Limits("gsi1", 10))
                .RejectsDelete(InUse("Cannot delete table while indexes are being created, updated, or deleted."))
                .Wait(3)
                .Update(Add("gsi2"))
                .Wait(60)
                .Shows("""{"TableStatus":"ACTIVE"}""")
                .RejectsDelete(InUse("Cannot delete table while indexes are being created, updated, or deleted.")),
            Measured("T149", "a new index is deleted in its second phase only")
                .Table()
                .Update(Add("gsi3"))
                .RejectsUpdate(
                    Remove("gsi3"),
                    InUse(
                        "Index creation is in resource allocation phase. Retry deletion during backfilling phase or when the index is "
                            + "active. Table: Xyz Index: gsi3"
                    )
                )
                .Wait(60)
                .Update(Remove("gsi3"))
                .Wait(6)
                .Shows("""{"TableStatus":"ACTIVE","GlobalSecondaryIndexes":null,"AttributeDefinitions":[{"AttributeName":"pk"}]}"""),
            Measured("T458", "the first phase excludes maximums, streams and warm throughput, not protection and encryption")
                .Table()
                .Update(Add("gsi1"))
                .RejectsUpdate(
                    update => update.OnDemandThroughput = new() { MaxReadRequestUnits = 10 },
                    InUse("OnDemandThroughput cannot be updated while index creation is in progress for indexes: [gsi1]")
                )
                .RejectsUpdate(
                    update => update.StreamSpecification = new() { StreamEnabled = true, StreamViewType = "KEYS_ONLY" },
                    InUse("Can't change stream status when an index is being created")
                )
                .RejectsUpdate(
                    update => update.WarmThroughput = new() { ReadUnitsPerSecond = 13_000 },
                    Internal("InternalServerError", "Table is under system maintenance, please try again later")
                )
                .Update(update => update.DeletionProtectionEnabled = true)
                .Update(update => update.SSESpecification = new() { Enabled = true }),
            Measured("T375", "while an index is deleted, it is not touched, and units, modes and maximums do not change")
                .Table(With("gsi1"))
                .Update(Remove("gsi1"))
                .RejectsUpdate(Limits("gsi1", 10), InUse("Index is being deleted. Table: Xyz Index: gsi1"))
                .RejectsUpdate(Remove("gsi1"), InUse("Index is being deleted. Table: Xyz Index: gsi1"))
                .RejectsUpdate(
                    update =>
                    {
                        update.BillingMode = "PROVISIONED";
                        update.ProvisionedThroughput = new(1, 1);
                    },
                    InUse("Can't change table IOPS when an index is being deleted. Table: Xyz Indexes: [gsi1]")
                )
                .RejectsUpdate(
                    update => update.OnDemandThroughput = new() { MaxReadRequestUnits = 10 },
                    InUse("OnDemandThroughput cannot be updated while index deletion is in progress for indexes: [gsi1]")
                )
                .Update(update => update.BillingMode = "PAY_PER_REQUEST")
                .Answers("""{"TableStatus":"UPDATING"}""")
                .Update(update => update.DeletionProtectionEnabled = true),
            Measured("T175", "an index is not created or deleted while units change")
                .Provisioned(1, 1, WithUnits("gsi1", 1))
                .Update(update => update.ProvisionedThroughput = new(2, 2))
                .RejectsUpdate(Remove("gsi1"), InUse("Can't create or delete indexes while table IOPS are being updated. Table: Xyz")),
            Measured("T175", "nor while a stream does")
                .Table()
                .Update(update => update.StreamSpecification = new() { StreamEnabled = true, StreamViewType = "KEYS_ONLY" })
                .RejectsUpdate(Add("gsi1"), InUse("Can't create or delete an index when stream status is being updated.")),
            Measured("T175", "nor while the table class does")
                .Table()
                .Update(update => update.TableClass = "STANDARD_INFREQUENT_ACCESS")
                .RejectsUpdate(Add("gsi1"), InUse("Can't create or delete an index when a table class update is in progress.")),
            Measured("T175", "but after a change of protection, encryption or warm throughput")
                .Table()
                .Update(update => update.DeletionProtectionEnabled = true)
                .Update(update => update.SSESpecification = new() { Enabled = true })
                .Update(update => update.WarmThroughput = new() { ReadUnitsPerSecond = 13_000 })
                .Update(Add("gsi1")),
            Measured("T450", "maximums do not change with a stream or the table class")
                .Table()
                .Update(update => update.StreamSpecification = new() { StreamEnabled = true, StreamViewType = "KEYS_ONLY" })
                .RejectsUpdate(
                    update => update.OnDemandThroughput = new() { MaxReadRequestUnits = 10 },
                    InUse("OnDemandThroughput cannot be updated while stream status update is in progress")
                )
                .RejectsDelete(InUse("Cannot delete table while stream is being enabled/disabled."))
                .Wait(5)
                .Update(update => update.TableClass = "STANDARD_INFREQUENT_ACCESS")
                .RejectsUpdate(
                    update => update.OnDemandThroughput = new() { MaxReadRequestUnits = 10 },
                    InUse(
                        "OnDemandThroughput cannot be updated while TableClass update is in progress. TableClassUpdateInProgress: "
                            + "STANDARD_INFREQUENT_ACCESS"
                    )
                ),
        ];

    [Theory]
    [MemberData(nameof(Updates))]
    public void Indexes_are_updated_as_on_AWS(MeasuredRow row) => row.Run();

    [Theory]
    [MemberData(nameof(States))]
    public void Indexes_that_change_exclude_what_they_exclude_on_AWS(MeasuredRow row) => row.Run();

    private static Action<CreateTableRequest> With(string index) => table => table.AddIndex(index, index);

    private static Action<CreateTableRequest> WithUnits(string index, long units) =>
        With(index) + (table => table.GlobalSecondaryIndexes[^1].ProvisionedThroughput = new(units, units));

    private static Action<CreateTableRequest> WithLocal(string index) =>
        table =>
        {
            table.AttributeDefinitions.Add(new("sk", "S"));
            table.KeySchema.Add(new("sk", "RANGE"));
            table.AddLocalIndex(index, "sk");
        };

    private static Action<UpdateTableRequest> Add(string index) =>
        update =>
        {
            (update.AttributeDefinitions ??= []).Add(new(index, "S"));
            Change(
                new()
                {
                    Create = new()
                    {
                        IndexName = index,
                        KeySchema = [new(index, "HASH")],
                        Projection = new() { ProjectionType = "ALL" },
                    },
                }
            )(update);
        };

    private static Action<UpdateTableRequest> Remove(string index) => Change(new() { Delete = new() { IndexName = index } });

    private static Action<UpdateTableRequest> Limits(string index, long read) =>
        Change(
            new()
            {
                Update = new()
                {
                    IndexName = index,
                    OnDemandThroughput = new() { MaxReadRequestUnits = read },
                },
            }
        );

    private static Action<UpdateTableRequest> Warm(string index, long read) =>
        Change(
            new()
            {
                Update = new()
                {
                    IndexName = index,
                    WarmThroughput = new() { ReadUnitsPerSecond = read },
                },
            }
        );

    private static Action<UpdateTableRequest> Units(string index, long units) =>
        Change(
            new()
            {
                Update = new() { IndexName = index, ProvisionedThroughput = new(units, units) },
            }
        );

    private static Action<UpdateTableRequest> Change(GlobalSecondaryIndexUpdate change) =>
        update => (update.GlobalSecondaryIndexUpdates ??= []).Add(change);
}
