using Amazon.DynamoDBv2.Model;
using static DynamoObjects.Mock.Tests.Operations.MeasuredError;
using static DynamoObjects.Mock.Tests.Operations.MeasuredRow;

namespace DynamoObjects.Mock.Tests.Operations.Tables;

/// <summary>Keys, attributes and indexes of new tables.</summary>
public class CreationRows
{
    public static TheoryData<MeasuredRow> Keys =>
        CanBeSent([
            Rejected(
                "T127",
                "without indexes, an attribute is a key",
                Defines("extra"),
                Invalid("Number of attributes in KeySchema does not exactly match number of attributes defined in AttributeDefinitions")
            ),
            Rejected(
                "T127",
                "with indexes, an attribute is a key too",
                WithRange() + Global("g-a", "a") + Defines("b") + Defines("c"),
                Invalid("Some AttributeDefinitions are not used. AttributeDefinitions: [sk, a, b, pk, c], keys used: [a, sk, pk]")
            ),
            Rejected(
                "T127",
                "a key is an attribute",
                WithRange() + Global("g-a", "q") + (table => table.AttributeDefinitions.RemoveAt(2)),
                Invalid("Some index key attributes are not defined in AttributeDefinitions. Keys: [q], AttributeDefinitions: [sk, pk]")
            ),
            Rejected(
                "T127",
                "attributes are checked before projections",
                Global("g-a", "a") + Defines("b") + (table => table.GlobalSecondaryIndexes[0].Projection = new()),
                Invalid("Some AttributeDefinitions are not used. AttributeDefinitions: [a, b, pk], keys used: [a, pk]")
            ),
            Rejected("T042", "an attribute is defined once", Defines("pk"), Validation("Attribute Name is duplicated: pk")),
            Rejected(
                    "T042",
                    "there are attributes",
                    table => table.AttributeDefinitions = [],
                    Validation("Invalid KeySchema: Some index key attribute have no definition")
                )
                .WithEmptyCollection(),
            Rejected(
                "T042",
                "a key begins with a hash key",
                table => table.KeySchema[0].KeyType = "RANGE",
                Validation("Invalid KeySchema: The first KeySchemaElement is not a HASH key type")
            ),
            Rejected(
                "T124",
                "the key of an index does so too",
                Global("g-a", "a") + (table => table.GlobalSecondaryIndexes[0].KeySchema[0].KeyType = "RANGE"),
                Validation("Invalid KeySchema: The first KeySchemaElement is not a HASH key type")
            ),
            Rejected(
                "T042",
                "the second part of a key is a range key",
                WithRange() + (table => table.KeySchema[1].KeyType = "HASH"),
                Validation("Invalid KeySchema: The second KeySchemaElement is not a RANGE key type")
            ),
            Rejected(
                "T442",
                "a key has two attributes",
                table => table.KeySchema.Add(new("pk", "RANGE")),
                Validation("Both the Hash Key and the Range Key element in the KeySchema have the same name")
            ),
            Rejected(
                "T123",
                "a global index has at most four hash keys",
                Parts(5, 0),
                Invalid("The KeySchema exceeds the maximum allowed number of HASH key attributes")
            ),
            Rejected(
                "T123",
                "and at most four range keys",
                Parts(1, 5),
                Invalid("The KeySchema exceeds the maximum allowed number of RANGE key attributes")
            ),
            Measured("T123", "a global index has four of each").Create(Parts(4, 4)),
            Rejected(
                "T442",
                "its hash keys are the first ones",
                Parts(1, 1) + (table => table.GlobalSecondaryIndexes[0].KeySchema.Add(new("pk", "HASH"))),
                Invalid("All HASH key attributes must precede RANGE key attributes in the KeySchema")
            ),
            Rejected(
                "T442",
                "it has an attribute once",
                Parts(1, 1)
                    + (table => table.GlobalSecondaryIndexes[0].KeySchema[1].AttributeName = "h0")
                    + (table => table.AttributeDefinitions.RemoveAt(2)),
                Validation("The KeySchema contains multiple key attributes with the same name")
            ),
        ]);

    public static TheoryData<MeasuredRow> Indexes =>
        CanBeSent([
            Rejected(
                "T126",
                "INCLUDE has attributes",
                Projecting(new() { ProjectionType = "INCLUDE" }),
                Invalid("ProjectionType is INCLUDE, but NonKeyAttributes is not specified")
            ),
            Rejected(
                "T126",
                "KEYS_ONLY has none",
                Projecting(new() { ProjectionType = "KEYS_ONLY", NonKeyAttributes = ["x"] }),
                Invalid("ProjectionType is KEYS_ONLY, but NonKeyAttributes is specified")
            ),
            Rejected(
                "T126",
                "ALL has none",
                Projecting(new() { ProjectionType = "ALL", NonKeyAttributes = ["x"] }),
                Invalid("ProjectionType is ALL, but NonKeyAttributes is specified")
            ),
            Rejected("T126", "a projection has a type", Projecting(new()), Invalid("Unknown ProjectionType: null")),
            Rejected(
                "T126",
                "an index has a projection",
                Projecting(null),
                Validation(
                    "1 validation error detected: Value null at 'globalSecondaryIndexes.1.member.projection' failed to satisfy "
                        + "constraint: Member must not be null"
                )
            ),
            Rejected(
                "T126",
                "an attribute is projected once",
                Projecting(new() { ProjectionType = "INCLUDE", NonKeyAttributes = ["x", "x"] }),
                Invalid("Duplicate element in NonKeyAttributes: x")
            ),
            Rejected(
                    "T126",
                    "a list of attributes has some",
                    Projecting(new() { ProjectionType = "INCLUDE", NonKeyAttributes = [] }),
                    Validation(
                        "1 validation error detected: Value '[]' at 'globalSecondaryIndexes.1.member.projection.nonKeyAttributes' failed "
                            + "to satisfy constraint: Member must have length greater than or equal to 1"
                    )
                )
                .WithEmptyCollection(),
            Measured("T126", "a key is projected by name, and names are sorted")
                .Create(Projecting(new() { ProjectionType = "INCLUDE", NonKeyAttributes = ["z", "pk", "b"] }))
                .Answers("""{"GlobalSecondaryIndexes":[{"Projection":{"NonKeyAttributes":["b","pk","z"]}}]}"""),
            Measured("T125", "attributes are sorted by name already in the response, indexes are not")
                .Create(Global("g-z", "z") + Global("g-a", "a"))
                .Answers(
                    """
                    {"AttributeDefinitions":[{"AttributeName":"a"},{"AttributeName":"pk"},{"AttributeName":"z"}],
                     "GlobalSecondaryIndexes":[{"IndexName":"g-z"},{"IndexName":"g-a"}]}
                    """
                ),
            Rejected(
                    "T043",
                    "a list of global indexes has some",
                    table => table.GlobalSecondaryIndexes = [],
                    Invalid("List of GlobalSecondaryIndexes is empty")
                )
                .WithEmptyCollection(),
            Rejected(
                    "T043",
                    "a list of local indexes has some",
                    table => table.LocalSecondaryIndexes = [],
                    Invalid("List of LocalSecondaryIndexes is empty")
                )
                .WithEmptyCollection(),
            Measured("T043", "a list of tags can be empty").Create(table => table.Tags = []),
            Rejected(
                "T129",
                "a table has at most 20 global indexes",
                table =>
                {
                    for (var i = 10; i < 31; i++)
                        table.AddIndex($"gsi{i}", "a");
                },
                Invalid("GlobalSecondaryIndex count exceeds the per-table limit of 20")
            ),
            Rejected(
                "T129",
                "a table has at most 5 local indexes",
                WithRange()
                    + (
                        table =>
                        {
                            for (var i = 0; i < 6; i++)
                                table.AddLocalIndex($"lsi{i}", "sk");
                        }
                    ),
                Invalid("Number of LocalSecondaryIndexes exceeds per-table limit of 5")
            ),
            Rejected(
                "T129",
                "a table with local indexes has a range key",
                table => table.AddLocalIndex("l-a", "a"),
                Invalid("Table KeySchema does not have a range key, which is required when specifying a LocalSecondaryIndex")
            ),
            Rejected(
                "T129",
                "a local index has the hash key of its table",
                WithRange() + Local("l-a", "a", "sk"),
                Invalid(
                    "Index KeySchema does not have the same leading hash key as table KeySchema for index: l-a. index hash key: a, "
                        + "table hash key: pk"
                )
            ),
            Rejected(
                "T129",
                "a local index has a range key",
                WithRange() + Local("l-a", "pk", null),
                Invalid("Index KeySchema does not have a range key for index: l-a")
            ),
            Rejected(
                "T129",
                "a name of an index is used once",
                Global("dup", "a") + (table => table.AddIndex("dup", "a")),
                Invalid("Duplicate index name: dup")
            ),
            Rejected(
                "T129",
                "by global and local indexes",
                WithRange() + Global("dup", "sk") + Local("dup", "pk", "sk"),
                Invalid("Duplicate index name: dup")
            ),
            Measured("T129", "indexes can have the keys of the table, and its name")
                .Create(WithRange() + Local("lsi", "pk", "sk") + Global("gsi", "pk", "sk") + Global("Xyz", "sk")),
            Rejected(
                "T128",
                "an index of a table with on-demand billing has no units",
                Global("g-a", "a") + (table => table.GlobalSecondaryIndexes[0].ProvisionedThroughput = new(1, 1)),
                Invalid("ProvisionedThroughput should not be specified for index: g-a when BillingMode is PAY_PER_REQUEST")
            ),
            Rejected(
                "T128",
                "an index of a table with provisioned units has units",
                Units() + Global("g-a", "a"),
                Invalid("ProvisionedThroughput is not specified for index: g-a")
            ),
            Rejected(
                "T128",
                "but no maximum",
                Units()
                    + Global("g-a", "a")
                    + (
                        table =>
                        {
                            table.GlobalSecondaryIndexes[0].ProvisionedThroughput = new(1, 1);
                            table.GlobalSecondaryIndexes[0].OnDemandThroughput = new() { MaxReadRequestUnits = 5 };
                        }
                    ),
                Invalid(
                    "MaxReadRequestUnits for OnDemandThroughput for index: g-a cannot be specified when table BillingMode is PROVISIONED."
                )
            ),
            Rejected(
                "T128",
                "the maximum of an index is one or more",
                Global("g-a", "a") + (table => table.GlobalSecondaryIndexes[0].OnDemandThroughput = new() { MaxReadRequestUnits = 0 }),
                Invalid("Requested MaxReadRequestUnits for OnDemandThroughput for index : g-a is outside of valid range")
            ),
            Rejected(
                "T128",
                "the warm throughput of an index is at least the initial one",
                Global("g-a", "a") + (table => table.GlobalSecondaryIndexes[0].WarmThroughput = new() { ReadUnitsPerSecond = 1 }),
                Invalid("Requested ReadUnitsPerSecond for WarmThroughput for index g-a is lower than initial throughput for OnDemand")
            ),
            Measured("T138", "an index is described with its ARN, sizes, units and warm throughput")
                .Table(Global("g-a", "a"))
                .Shows(
                    """
                    {"GlobalSecondaryIndexes":[{"IndexName":"g-a","IndexStatus":"ACTIVE","IndexSizeBytes":0,"ItemCount":0,
                      "IndexArn":"arn:aws:dynamodb:us-west-2:000000000000:table/Xyz/index/g-a","Backfilling":null,
                      "ProvisionedThroughput":{"NumberOfDecreasesToday":0},"WarmThroughput":"*","OnDemandThroughput":null}]}
                    """
                ),
            Measured("T133", "a local index has no throughput")
                .Table(WithRange() + Local("lsi", "pk", "sk"))
                .Shows(
                    """
                    {"LocalSecondaryIndexes":[{"IndexName":"lsi","IndexArn":"*","ItemCount":0,"ProvisionedThroughput":null}]}
                    """
                ),
        ]);

    [Theory]
    [MemberData(nameof(Keys))]
    public void Keys_and_attributes_of_new_tables_are_checked_as_on_AWS(MeasuredRow row) => row.Run();

    [Theory]
    [MemberData(nameof(Indexes))]
    public void Indexes_of_new_tables_are_checked_as_on_AWS(MeasuredRow row) => row.Run();

    private static MeasuredRow Rejected(string entry, string fact, Action<CreateTableRequest> change, MeasuredError error) =>
        Measured(entry, fact).RejectsCreate(change, error).Rejects(new DescribeTableRequest("Xyz"), NotFound("Table: Xyz not found"));

    private static Action<CreateTableRequest> Defines(string name) => table => table.AttributeDefinitions.Add(new(name, "S"));

    private static Action<CreateTableRequest> Units() =>
        table =>
        {
            table.BillingMode = "PROVISIONED";
            table.ProvisionedThroughput = new(1, 1);
        };

    private static Action<CreateTableRequest> WithRange() => Defines("sk") + (table => table.KeySchema.Add(new("sk", "RANGE")));

    private static Action<CreateTableRequest> Global(string name, string hash, string? range = null) =>
        table => table.AddIndex(name, hash, range);

    private static Action<CreateTableRequest> Local(string name, string hash, string? range) =>
        table =>
        {
            if (hash != "pk")
                table.AttributeDefinitions.Add(new(hash, "S"));
            (table.LocalSecondaryIndexes ??= []).Add(
                new()
                {
                    IndexName = name,
                    KeySchema = range is null ? [new(hash, "HASH")] : [new(hash, "HASH"), new(range, "RANGE")],
                    Projection = new() { ProjectionType = "ALL" },
                }
            );
        };

    private static Action<CreateTableRequest> Projecting(Projection? projection) =>
        Global("g-a", "a") + (table => table.GlobalSecondaryIndexes[0].Projection = projection);

    /// <summary>A global index with hash keys h0, h1, ... and range keys r0, r1, ...</summary>
    private static Action<CreateTableRequest> Parts(int hash, int range) =>
        table =>
        {
            List<KeySchemaElement> keys =
            [
                .. Enumerable.Range(0, hash).Select(i => new KeySchemaElement($"h{i}", "HASH")),
                .. Enumerable.Range(0, range).Select(i => new KeySchemaElement($"r{i}", "RANGE")),
            ];
            table.AttributeDefinitions.AddRange(keys.Select(key => new AttributeDefinition(key.AttributeName, "S")));
            table.GlobalSecondaryIndexes =
            [
                new()
                {
                    IndexName = "gsi",
                    KeySchema = keys,
                    Projection = new() { ProjectionType = "ALL" },
                },
            ];
        };
}
