using Amazon.DynamoDBv2.Model;
using static DynamoObjects.Mock.Tests.Operations.MeasuredError;
using static DynamoObjects.Mock.Tests.Operations.MeasuredRow;

namespace DynamoObjects.Mock.Tests.Operations.Tables;

public class BillingRows
{
    private const string UnitsUnchanged =
        "The provisioned throughput for the table will not change. The requested value equals the current value. Current "
        + "ReadCapacityUnits provisioned for the table: 1. Requested ReadCapacityUnits: 1. Current WriteCapacityUnits provisioned for the "
        + "table: 1. Requested WriteCapacityUnits: 1. Refer to the Amazon DynamoDB Developer Guide for current limits and how to request "
        + "higher limits.";

    public static TheoryData<MeasuredRow> Descriptions =>
        [
            Measured("T025", "a table born with provisioned units has no billing mode summary")
                .Create(table =>
                {
                    table.BillingMode = "PROVISIONED";
                    table.ProvisionedThroughput = new(1, 1);
                })
                .Answers("""{"BillingModeSummary":null}""")
                .Wait(6)
                .Shows("""{"BillingModeSummary":null}"""),
            Measured("T033", "the response to a creation has the billing mode without a time")
                .Create()
                .Answers("""{"BillingModeSummary":{"BillingMode":"PAY_PER_REQUEST","LastUpdateToPayPerRequestDateTime":null}}""")
                .Wait(6)
                .Shows("""{"BillingModeSummary":{"BillingMode":"PAY_PER_REQUEST","LastUpdateToPayPerRequestDateTime":"*"}}"""),
            Measured("T055", "a billing mode summary stays after a switch back")
                .Table()
                .Update(ToProvisioned)
                .Wait(80)
                .Shows(
                    """
                    {"TableStatus":"ACTIVE",
                     "BillingModeSummary":{"BillingMode":"PROVISIONED","LastUpdateToPayPerRequestDateTime":"*"}}
                    """
                ),
            Measured("T028", "on-demand billing has zero units, on indexes too")
                .Table(table => table.AddIndex("gsi1", "a"))
                .Shows(
                    """
                    {"ProvisionedThroughput":{"NumberOfDecreasesToday":0,"ReadCapacityUnits":0,"WriteCapacityUnits":0,
                      "LastIncreaseDateTime":null,"LastDecreaseDateTime":null},
                     "GlobalSecondaryIndexes":[{"ProvisionedThroughput":{"NumberOfDecreasesToday":0,"ReadCapacityUnits":0}}]}
                    """
                ),
            Measured("T184", "fresh units have no times")
                .Provisioned(2, 3)
                .Shows(
                    """
                    {"ProvisionedThroughput":{"NumberOfDecreasesToday":0,"ReadCapacityUnits":2,"WriteCapacityUnits":3,
                      "LastIncreaseDateTime":null,"LastDecreaseDateTime":null}}
                    """
                ),
            Measured("T060", "a change of units answers with the old units and the new time")
                .Provisioned(1, 1)
                .Update(update => update.ProvisionedThroughput = new(3, 3))
                .Answers(
                    """
                    {"TableStatus":"UPDATING","ProvisionedThroughput":{"NumberOfDecreasesToday":0,"ReadCapacityUnits":1,
                      "WriteCapacityUnits":1,"LastIncreaseDateTime":"*","LastDecreaseDateTime":null}}
                    """
                )
                .Wait(1)
                .Shows("""{"TableStatus":"UPDATING","ProvisionedThroughput":{"ReadCapacityUnits":1}}""")
                .Wait(1)
                .Shows("""{"TableStatus":"ACTIVE","ProvisionedThroughput":{"ReadCapacityUnits":3,"LastIncreaseDateTime":"*"}}"""),
            Measured("T184", "a decrease answers with the old number of decreases")
                .Provisioned(3, 3)
                .Update(update => update.ProvisionedThroughput = new(1, 1))
                .Answers(
                    """
                    {"ProvisionedThroughput":{"NumberOfDecreasesToday":0,"ReadCapacityUnits":3,"LastIncreaseDateTime":null,
                      "LastDecreaseDateTime":"*"}}
                    """
                )
                .Wait(1)
                .Shows("""{"TableStatus":"ACTIVE","ProvisionedThroughput":{"NumberOfDecreasesToday":1,"ReadCapacityUnits":1}}"""),
            Measured("T157", "units that only rise in one direction have the time of an increase only")
                .Provisioned(1, 1)
                .Update(update => update.ProvisionedThroughput = new(3, 1))
                .Answers("""{"ProvisionedThroughput":{"LastIncreaseDateTime":"*","LastDecreaseDateTime":null}}"""),
            Measured("T064", "a switch to on-demand billing answers with zero units, the mode and a time that is gone again later")
                .Provisioned(5, 5)
                .Update(ToOnDemand)
                .Answers(
                    """
                    {"TableStatus":"UPDATING",
                     "BillingModeSummary":{"BillingMode":"PAY_PER_REQUEST","LastUpdateToPayPerRequestDateTime":null},
                     "ProvisionedThroughput":{"ReadCapacityUnits":0,"WriteCapacityUnits":0,"NumberOfDecreasesToday":0,
                       "LastDecreaseDateTime":"*"}}
                    """
                )
                .Shows("""{"TableStatus":"UPDATING","BillingModeSummary":{"LastUpdateToPayPerRequestDateTime":null}}""")
                .Wait(150)
                .Shows(
                    """
                    {"TableStatus":"ACTIVE",
                     "BillingModeSummary":{"BillingMode":"PAY_PER_REQUEST","LastUpdateToPayPerRequestDateTime":"*"},
                     "ProvisionedThroughput":{"ReadCapacityUnits":0,"NumberOfDecreasesToday":0,"LastDecreaseDateTime":null}}
                    """
                ),
            Measured("T165", "a switch to provisioned units answers with the new units, on indexes too")
                .Table(table => table.AddIndex("gsi1", "a"))
                .Update(update =>
                {
                    ToProvisioned(update);
                    update.GlobalSecondaryIndexUpdates = [IndexUnits("gsi1", 2, 3)];
                })
                .Answers(
                    """
                    {"TableStatus":"UPDATING","ProvisionedThroughput":{"ReadCapacityUnits":5,"WriteCapacityUnits":6},
                     "GlobalSecondaryIndexes":[{"ProvisionedThroughput":{"ReadCapacityUnits":2,"WriteCapacityUnits":3}}]}
                    """
                ),
            Measured("T450", "a switch to provisioned units takes a minute or more")
                .Table()
                .Update(ToProvisioned)
                .Wait(60)
                .Shows("""{"TableStatus":"UPDATING"}""")
                .Wait(40)
                .Shows("""{"TableStatus":"ACTIVE"}"""),
            Measured("T369", "a table that had on-demand billing before gets it back in seconds")
                .Table()
                .Update(ToProvisioned)
                .Wait(200)
                .Update(ToOnDemand)
                .Wait(5)
                .Shows("""{"TableStatus":"ACTIVE","BillingModeSummary":{"BillingMode":"PAY_PER_REQUEST"}}"""),
        ];

    public static TheoryData<MeasuredRow> Creations =>
        [
            Measured("T024", "provisioned billing needs units")
                .RejectsCreate(
                    table => table.BillingMode = "PROVISIONED",
                    Invalid("ReadCapacityUnits and WriteCapacityUnits must both be specified when BillingMode is PROVISIONED")
                ),
            Measured("T024", "provisioned billing is the default")
                .RejectsCreate(
                    table => table.BillingMode = null,
                    Invalid("ReadCapacityUnits and WriteCapacityUnits must both be specified when BillingMode is PROVISIONED")
                ),
            Measured("T038", "on-demand billing has no units")
                .RejectsCreate(
                    table => table.ProvisionedThroughput = new(1, 1),
                    Invalid("Neither ReadCapacityUnits nor WriteCapacityUnits can be specified when BillingMode is PAY_PER_REQUEST")
                ),
            Measured("T038", "constraints come before the rules of billing, write units before read units")
                .RejectsCreate(
                    table => table.ProvisionedThroughput = new(0, 0),
                    Validation(
                        "2 validation errors detected: Value '0' at 'provisionedThroughput.writeCapacityUnits' failed to satisfy "
                            + "constraint: Member must have value greater than or equal to 1; Value '0' at "
                            + "'provisionedThroughput.readCapacityUnits' failed to satisfy constraint: Member must have value greater "
                            + "than or equal to 1"
                    )
                ),
            Measured("T038", "units are two")
                .RejectsCreate(
                    table => table.ProvisionedThroughput = new() { ReadCapacityUnits = 1 },
                    Validation(
                        "1 validation error detected: Value null at 'provisionedThroughput.writeCapacityUnits' failed to satisfy "
                            + "constraint: Member must not be null"
                    )
                ),
            Measured("T040", "the billing mode is one of two")
                .RejectsCreate(
                    table => table.BillingMode = "FREE",
                    Validation(
                        "1 validation error detected: Value 'FREE' at 'billingMode' failed to satisfy constraint: Member must "
                            + "satisfy enum value set: [PROVISIONED, PAY_PER_REQUEST]"
                    )
                ),
            Measured("T127", "keys are checked before units")
                .RejectsCreate(
                    table =>
                    {
                        table.BillingMode = null;
                        table.AttributeDefinitions.Add(new("b", "S"));
                    },
                    Invalid("Number of attributes in KeySchema does not exactly match number of attributes defined in AttributeDefinitions")
                ),
        ];

    public static TheoryData<MeasuredRow> Switches =>
        [
            Measured("T056", "a switch to provisioned billing needs units")
                .Table()
                .RejectsUpdate(
                    update => update.BillingMode = "PROVISIONED",
                    Invalid("ProvisionedThroughput must be specified when BillingMode is PROVISIONED")
                ),
            Measured("T057", "so does the same billing mode")
                .Provisioned(1, 1)
                .RejectsUpdate(
                    update => update.BillingMode = "PROVISIONED",
                    Invalid("ProvisionedThroughput must be specified when BillingMode is PROVISIONED")
                ),
            Measured("T152", "a switch to provisioned billing needs the units of every index")
                .Table(table => table.AddIndex("gsi1", "a"))
                .RejectsUpdate(ToProvisioned, Invalid("ProvisionedThroughput must be specified for index: gsi1")),
            Measured("T412", "units of one index are not those of another")
                .Table(table =>
                {
                    table.AddIndex("gsi1", "a");
                    table.AddIndex("gsi2", "a");
                })
                .RejectsUpdate(
                    update =>
                    {
                        ToProvisioned(update);
                        update.GlobalSecondaryIndexUpdates = [IndexUnits("gsi2", 1, 1)];
                    },
                    Invalid("ProvisionedThroughput must be specified for index: gsi1")
                ),
            Measured("T056", "a switch to on-demand billing has no units")
                .Provisioned(1, 1)
                .RejectsUpdate(
                    update =>
                    {
                        ToOnDemand(update);
                        update.ProvisionedThroughput = new(1, 1);
                    },
                    Invalid("ProvisionedThroughput cannot be specified when BillingMode is PAY_PER_REQUEST")
                ),
            Measured("T056", "a switch to on-demand billing can set maximum request units")
                .Provisioned(1, 1)
                .Update(update =>
                {
                    ToOnDemand(update);
                    update.OnDemandThroughput = new() { MaxReadRequestUnits = 10 };
                })
                .Answers("""{"OnDemandThroughput":{"MaxReadRequestUnits":10}}"""),
            Measured("T059", "a table with on-demand billing has no units")
                .Table()
                .RejectsUpdate(
                    update => update.ProvisionedThroughput = new(1, 1),
                    Invalid("Neither ReadCapacityUnits nor WriteCapacityUnits can be specified when BillingMode is PAY_PER_REQUEST")
                ),
            Measured("T183", "a billing mode changes as often as one likes")
                .Table()
                .Update(ToProvisioned)
                .Wait(200)
                .Update(ToOnDemand)
                .Wait(200)
                .Update(ToProvisioned)
                .Wait(200)
                .Update(ToOnDemand)
                .Wait(200)
                .Shows("""{"TableStatus":"ACTIVE","BillingModeSummary":{"BillingMode":"PAY_PER_REQUEST"}}"""),
            Measured("T057", "the same on-demand billing is UPDATING in the response and ACTIVE at once")
                .Table()
                .Update(ToOnDemand)
                .Answers("""{"TableStatus":"UPDATING"}""")
                .Shows("""{"TableStatus":"ACTIVE"}"""),
            Measured("T057", "the same units are rejected")
                .Provisioned(1, 1)
                .RejectsUpdate(update => update.ProvisionedThroughput = new(1, 1), Validation(UnitsUnchanged)),
            Measured("T442", "also with the billing mode")
                .Provisioned(1, 1)
                .RejectsUpdate(
                    update =>
                    {
                        update.BillingMode = "PROVISIONED";
                        update.ProvisionedThroughput = new(1, 1);
                    },
                    Validation(UnitsUnchanged)
                ),
            Measured("T153", "a switch removes maximum request units of the table and its indexes, and index decreases count")
                .Table(table =>
                {
                    table.AddIndex("gsi1", "a");
                    table.OnDemandThroughput = new() { MaxReadRequestUnits = 10 };
                    table.GlobalSecondaryIndexes[0].OnDemandThroughput = new() { MaxWriteRequestUnits = 5 };
                })
                .Shows("""{"OnDemandThroughput":{"MaxReadRequestUnits":10},"GlobalSecondaryIndexes":[{"OnDemandThroughput":"*"}]}""")
                .Update(update =>
                {
                    ToProvisioned(update);
                    update.GlobalSecondaryIndexUpdates = [IndexUnits("gsi1", 2, 3)];
                })
                .Wait(200)
                .Shows("""{"OnDemandThroughput":null,"GlobalSecondaryIndexes":[{"OnDemandThroughput":null}]}""")
                .Update(ToOnDemand)
                .Wait(200)
                .Shows(
                    """
                    {"OnDemandThroughput":null,"ProvisionedThroughput":{"NumberOfDecreasesToday":0},
                     "GlobalSecondaryIndexes":[{"OnDemandThroughput":null,
                       "ProvisionedThroughput":{"NumberOfDecreasesToday":1,"ReadCapacityUnits":0,"WriteCapacityUnits":0}}]}
                    """
                ),
            Measured("T452", "a switch back to on-demand billing during the switch from it is accepted and lost")
                .Table()
                .Update(ToProvisioned)
                .Update(ToOnDemand)
                .Answers(
                    """
                    {"TableStatus":"UPDATING","BillingModeSummary":{"BillingMode":"PAY_PER_REQUEST"},
                     "ProvisionedThroughput":{"ReadCapacityUnits":0}}
                    """
                )
                .Wait(200)
                .Shows(
                    """
                    {"TableStatus":"ACTIVE","BillingModeSummary":{"BillingMode":"PROVISIONED"},
                     "ProvisionedThroughput":{"ReadCapacityUnits":5}}
                    """
                ),
            Measured("T452", "a switch back to provisioned billing during the switch from it is rejected")
                .Provisioned(1, 1)
                .Update(ToOnDemand)
                .RejectsUpdate(ToProvisioned, InUse("Table IOPS are currently being updated. Table: Xyz")),
            Measured("T063", "while units change, other units and a switch are rejected, protection is not")
                .Provisioned(1, 1)
                .Update(update => update.ProvisionedThroughput = new(2, 2))
                .RejectsUpdate(
                    update => update.ProvisionedThroughput = new(3, 3),
                    InUse("Table IOPS are currently being updated. Table: Xyz")
                )
                .RejectsUpdate(ToOnDemand, InUse("Table IOPS are currently being updated. Table: Xyz"))
                .RejectsDelete(InUse("Table: Xyz is in the process of being updated."))
                .Update(update => update.DeletionProtectionEnabled = true)
                .Answers("""{"TableStatus":"UPDATING","DeletionProtectionEnabled":true}"""),
            Measured("T450", "while the billing mode changes, units, maximums, streams and the deletion are rejected")
                .Provisioned(1, 1)
                .Update(ToOnDemand)
                .RejectsUpdate(
                    update => update.OnDemandThroughput = new() { MaxReadRequestUnits = 10 },
                    InUse("OnDemandThroughput cannot be updated while BillingMode update is in progress")
                )
                .RejectsUpdate(
                    update => update.StreamSpecification = new() { StreamEnabled = true, StreamViewType = "KEYS_ONLY" },
                    InUse("Can't enable or disable stream while table IOPS are being updated. Table: Xyz")
                )
                .RejectsDelete(InUse("Table: Xyz is in the process of being updated."))
                .Update(update => update.WarmThroughput = new() { ReadUnitsPerSecond = 13_000 })
                .Wait(200)
                .Update(update => update.DeletionProtectionEnabled = true),
        ];

    [Theory]
    [MemberData(nameof(Descriptions))]
    public void Units_and_billing_modes_are_described_as_on_AWS(MeasuredRow row) => row.Run();

    [Theory]
    [MemberData(nameof(Creations))]
    public void New_tables_have_the_units_of_their_billing_mode(MeasuredRow row) => row.Run();

    [Theory]
    [MemberData(nameof(Switches))]
    public void Units_and_billing_modes_change_as_on_AWS(MeasuredRow row) => row.Run();

    private static void ToOnDemand(UpdateTableRequest update) => update.BillingMode = "PAY_PER_REQUEST";

    private static void ToProvisioned(UpdateTableRequest update)
    {
        update.BillingMode = "PROVISIONED";
        update.ProvisionedThroughput = new(5, 6);
    }

    private static GlobalSecondaryIndexUpdate IndexUnits(string index, long read, long write) =>
        new()
        {
            Update = new() { IndexName = index, ProvisionedThroughput = new(read, write) },
        };
}
