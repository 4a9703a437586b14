using Amazon.DynamoDBv2.Model;
using static DynamoObjects.Mock.Tests.Operations.MeasuredError;
using static DynamoObjects.Mock.Tests.Operations.MeasuredRow;

namespace DynamoObjects.Mock.Tests.Operations.Tables;

/// <summary>Maximum request units, warm throughput, quotas and decreases.</summary>
public class ThroughputRows
{
    private const string InitialWarm =
        "Requested ReadUnitsPerSecond for WarmThroughput for table is lower than initial throughput for OnDemand. See: "
        + "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/on-demand-capacity-mode.html"
        + "#on-demand-capacity-mode-initial";

    private const string LowerWarm =
        "Requested ReadUnitsPerSecond for WarmThroughput for table is lower than current WarmThroughput, decreasing WarmThroughput is not "
        + "supported";

    public static TheoryData<MeasuredRow> Maximums =>
        [
            Measured("T028", "there are no maximum request units unless they are set").Table().Shows("""{"OnDemandThroughput":null}"""),
            Measured("T038", "a table with provisioned units has no maximum request units")
                .RejectsCreate(
                    table =>
                    {
                        table.BillingMode = "PROVISIONED";
                        table.ProvisionedThroughput = new(1, 1);
                        table.OnDemandThroughput = new() { MaxReadRequestUnits = 10 };
                    },
                    Invalid("MaxReadRequestUnits for OnDemandThroughput cannot be specified when table BillingMode is PROVISIONED.")
                ),
            Measured("T039", "a new table has one or more maximum units")
                .RejectsCreate(Maximum(0), OutOfRange("Read"))
                .RejectsCreate(Maximum(-1), OutOfRange("Read"))
                .RejectsCreate(Maximum(-2), OutOfRange("Read")),
            Measured("T039", "one of the two can be set")
                .Create(Maximum(5))
                .Answers("""{"OnDemandThroughput":{"MaxReadRequestUnits":5,"MaxWriteRequestUnits":null}}""")
                .Wait(6)
                .Shows("""{"OnDemandThroughput":{"MaxReadRequestUnits":5,"MaxWriteRequestUnits":null}}"""),
            Measured("T039", "a new table can have none of the two")
                .Create(table => table.OnDemandThroughput = new())
                .Wait(6)
                .Shows("""{"OnDemandThroughput":null}"""),
            Measured("T051", "maximums are changed at once")
                .Table()
                .Update(update => update.OnDemandThroughput = new() { MaxReadRequestUnits = 10, MaxWriteRequestUnits = 20 })
                .Answers("""{"TableStatus":"ACTIVE","OnDemandThroughput":{"MaxReadRequestUnits":10,"MaxWriteRequestUnits":20}}""")
                .Shows("""{"TableStatus":"ACTIVE","OnDemandThroughput":{"MaxReadRequestUnits":10,"MaxWriteRequestUnits":20}}"""),
            Measured("T178", "a maximum that is not sent stays")
                .Table(Maximum(5))
                .Update(update => update.OnDemandThroughput = new() { MaxWriteRequestUnits = 20 })
                .Answers("""{"OnDemandThroughput":{"MaxReadRequestUnits":5,"MaxWriteRequestUnits":20}}"""),
            Measured("T178", "-1 removes a maximum, and the response still shows it")
                .Table(Maximum(5))
                .Update(update => update.OnDemandThroughput = new() { MaxReadRequestUnits = -1, MaxWriteRequestUnits = 20 })
                .Answers("""{"OnDemandThroughput":{"MaxReadRequestUnits":-1,"MaxWriteRequestUnits":20}}""")
                .Wait(1)
                .Shows("""{"OnDemandThroughput":{"MaxReadRequestUnits":null,"MaxWriteRequestUnits":20}}"""),
            Measured("T182", "without maximums there is no description of them")
                .Table(Maximum(5))
                .Update(update => update.OnDemandThroughput = new() { MaxReadRequestUnits = -1, MaxWriteRequestUnits = -1 })
                .Wait(1)
                .Shows("""{"OnDemandThroughput":null}"""),
            Measured("T051", "a maximum is changed to one or more, or removed")
                .Table()
                .RejectsUpdate(update => update.OnDemandThroughput = new() { MaxWriteRequestUnits = 0 }, OutOfRange("Write"))
                .RejectsUpdate(update => update.OnDemandThroughput = new() { MaxWriteRequestUnits = -2 }, OutOfRange("Write")),
            Measured("T051", "the same maximums are accepted")
                .Table(Maximum(5))
                .Update(update => update.OnDemandThroughput = new() { MaxReadRequestUnits = 5 })
                .Answers("""{"TableStatus":"ACTIVE","OnDemandThroughput":{"MaxReadRequestUnits":5}}"""),
            Measured("T154", "a maximum is not above the quota of a table")
                .Table()
                .RejectsUpdate(
                    update => update.OnDemandThroughput = new() { MaxReadRequestUnits = 40_001 },
                    Limit(
                        "Subscriber limit exceeded: Requested MaxReadRequestUnits for OnDemandThroughput for table exceeds "
                            + "TableMaxReadCapacityUnits of the account in region us-west-2"
                    )
                ),
            Measured("T059", "maximums belong to on-demand billing")
                .Provisioned(1, 1)
                .RejectsUpdate(
                    update => update.OnDemandThroughput = new() { MaxReadRequestUnits = 5 },
                    Invalid("MaxReadRequestUnits for OnDemandThroughput cannot be specified when the table BillingMode is PROVISIONED")
                ),
        ];

    public static TheoryData<MeasuredRow> Warm =>
        [
            Measured("T032", "warm throughput is always described, the response to a creation lacks it")
                .Create(table => table.AddIndex("gsi1", "a"))
                .Answers("""{"WarmThroughput":null,"GlobalSecondaryIndexes":[{"WarmThroughput":null}]}""")
                .Wait(20)
                .Shows(
                    """
                    {"WarmThroughput":{"ReadUnitsPerSecond":12000,"WriteUnitsPerSecond":4000,"Status":"ACTIVE"},
                     "GlobalSecondaryIndexes":[
                       {"WarmThroughput":{"ReadUnitsPerSecond":12000,"WriteUnitsPerSecond":4000,"Status":"ACTIVE"}}]}
                    """
                ),
            Measured("T032", "provisioned units are the warm throughput")
                .Provisioned(2, 3)
                .Shows("""{"WarmThroughput":{"ReadUnitsPerSecond":2,"WriteUnitsPerSecond":3,"Status":"ACTIVE"}}"""),
            Measured("T134", "a requested warm throughput is UPDATING in the response")
                .Create(table => table.WarmThroughput = new() { ReadUnitsPerSecond = 13_000, WriteUnitsPerSecond = 5_000 })
                .Answers("""{"WarmThroughput":{"ReadUnitsPerSecond":13000,"WriteUnitsPerSecond":5000,"Status":"UPDATING"}}""")
                .Wait(6)
                .Shows("""{"WarmThroughput":{"ReadUnitsPerSecond":13000,"WriteUnitsPerSecond":5000,"Status":"ACTIVE"}}"""),
            Measured("T039", "a warm throughput that is not named is the initial one")
                .Table(table => table.WarmThroughput = new() { ReadUnitsPerSecond = 12_001 })
                .Shows("""{"WarmThroughput":{"ReadUnitsPerSecond":12001,"WriteUnitsPerSecond":4000}}"""),
            Measured("T039", "none has to be named")
                .Table(table => table.WarmThroughput = new())
                .Shows("""{"WarmThroughput":{"ReadUnitsPerSecond":12000,"WriteUnitsPerSecond":4000}}"""),
            Measured("T039", "a warm throughput is at least the initial one of on-demand billing")
                .RejectsCreate(WarmOf(11_999, 4_000), Invalid(InitialWarm))
                .RejectsCreate(WarmOf(0, 0), Invalid(InitialWarm)),
            Measured("T039", "a warm throughput is at least the provisioned units")
                .RejectsCreate(
                    table =>
                    {
                        table.BillingMode = null;
                        table.ProvisionedThroughput = new(10, 10);
                        table.WarmThroughput = new() { ReadUnitsPerSecond = 5, WriteUnitsPerSecond = 5 };
                    },
                    Invalid(
                        "Requested ReadUnitsPerSecond for WarmThroughput for table is lower than ReadCapacityUnits of ProvisionedThroughput"
                    )
                ),
            Measured("T061", "the warm throughput follows the highest units and never falls")
                .Provisioned(1, 1)
                .Update(update => update.ProvisionedThroughput = new(3, 3))
                .Wait(3)
                .Update(update => update.ProvisionedThroughput = new(1, 1))
                .Wait(3)
                .Shows(
                    """
                    {"ProvisionedThroughput":{"ReadCapacityUnits":1},
                     "WarmThroughput":{"ReadUnitsPerSecond":3,"WriteUnitsPerSecond":3}}
                    """
                ),
            Measured("T061", "a switch to on-demand billing raises it to the initial one, and a switch back does not lower it")
                .Provisioned(1, 1)
                .Update(update => update.BillingMode = "PAY_PER_REQUEST")
                .Wait(200)
                .Shows("""{"WarmThroughput":{"ReadUnitsPerSecond":12000,"WriteUnitsPerSecond":4000}}""")
                .Update(update =>
                {
                    update.BillingMode = "PROVISIONED";
                    update.ProvisionedThroughput = new(1, 1);
                })
                .Wait(200)
                .Shows("""{"WarmThroughput":{"ReadUnitsPerSecond":12000,"WriteUnitsPerSecond":4000}}"""),
            Measured("T179", "an increase shows the old values until it is done, and the table stays ACTIVE")
                .Table()
                .Update(RaiseTo(13_000, 5_000))
                .Answers(
                    """
                    {"TableStatus":"ACTIVE",
                     "WarmThroughput":{"ReadUnitsPerSecond":12000,"WriteUnitsPerSecond":4000,"Status":"UPDATING"}}
                    """
                )
                .Wait(200)
                .Shows("""{"TableStatus":"ACTIVE","WarmThroughput":{"ReadUnitsPerSecond":12000,"Status":"UPDATING"}}""")
                .Wait(320)
                .Shows("""{"WarmThroughput":{"ReadUnitsPerSecond":13000,"WriteUnitsPerSecond":5000,"Status":"ACTIVE"}}"""),
            Measured("T459", "a second increase takes seconds")
                .Table()
                .Update(RaiseTo(13_000, 5_000))
                .Wait(520)
                .Update(RaiseTo(14_000, 5_000))
                .Wait(2)
                .Shows("""{"WarmThroughput":{"ReadUnitsPerSecond":14000,"Status":"ACTIVE"}}"""),
            Measured("T459", "the last of two increases wins")
                .Table()
                .Update(RaiseTo(14_000, 5_000))
                .Update(RaiseTo(13_000, 4_500))
                .Wait(520)
                .Shows("""{"WarmThroughput":{"ReadUnitsPerSecond":13000,"WriteUnitsPerSecond":4500}}"""),
            Measured("T049", "equal values, and one of them, are accepted")
                .Table()
                .Update(RaiseTo(12_000, 4_000))
                .Update(update => update.WarmThroughput = new() { WriteUnitsPerSecond = 4_000 }),
            Measured("T059", "warm throughput does not fall").Table().RejectsUpdate(RaiseTo(11_999, 4_000), Invalid(LowerWarm)),
            Measured("T061", "not even to the provisioned units")
                .Provisioned(3, 3)
                .Update(update => update.ProvisionedThroughput = new(1, 1))
                .Wait(3)
                .RejectsUpdate(RaiseTo(2, 3), Invalid(LowerWarm)),
            Measured("T119", "a table whose warm throughput rises is ACTIVE and not deleted")
                .Table()
                .Update(RaiseTo(13_000, 5_000))
                .Shows("""{"TableStatus":"ACTIVE"}""")
                .RejectsDelete(InUse("Table: Xyz is in the process of being updated.")),
        ];

    public static TheoryData<MeasuredRow> Quotas =>
        [
            Measured("T170", "the units of a new table are within the quota of a table")
                .RejectsCreate(Units(40_001, 1), AboveTable("ReadCapacityUnits"))
                .RejectsCreate(Units(1, 40_001), AboveTable("WriteCapacityUnits")),
            Measured("T393", "so are the units of a change")
                .Provisioned(1, 1)
                .RejectsUpdate(update => update.ProvisionedThroughput = new(40_001, 1), AboveTable("ReadCapacityUnits")),
            Measured("T170", "the units of an index are within the quota of an index")
                .RejectsCreate(
                    Units(1, 1) + WithIndex(40_001, 1),
                    Limit(
                        "The requested ReadCapacityUnits for index gsi1, 40001, is above the per index maximum for the account in "
                            + "us-west-2. Per table maximum: 40000. Refer to the Amazon DynamoDB Developer Guide for current limits and "
                            + "how to request higher limits."
                    )
                ),
            Measured("T170", "a table and its index are checked apart").Create(Units(39_900, 1) + WithIndex(200, 1)),
            Measured("T170", "the units of all tables are within the quota of an account")
                .Create(Units(40_000, 1) + WithIndex(136, 1))
                .RejectsCreate(
                    Units(39_901, 1) + WithIndex(100, 1) + (table => table.TableName = "other"),
                    Limit(
                        "This request would have caused the ReadCapacityUnits limit to be exceeded for the account in us-west-2. Current "
                            + "ReadCapacityUnits reserved by the account: 40136. Limit: 80000. Requested: 40001"
                    )
                ),
        ];

    public static TheoryData<MeasuredRow> Decreases =>
        [
            Measured("T184", "a fifth decrease in a day is too many")
                .With(options => options.EnforceCooldowns = true)
                .Provisioned(10, 10)
                .Decrease(9, 8, 7, 6)
                .RejectsUpdate(
                    update => update.ProvisionedThroughput = new(5, 10),
                    TooMany("12:00:36 PM", "Thursday, October 8, 2026 at 1:00:36 PM")
                )
                .Update(update => update.ProvisionedThroughput = new(20, 20)),
            Measured("T157", "a change that decreases one of two units is a decrease")
                .With(options => options.EnforceCooldowns = true)
                .Provisioned(10, 10)
                .Decrease(9, 8, 7, 6)
                .RejectsUpdate(
                    update => update.ProvisionedThroughput = new(20, 9),
                    TooMany("12:00:36 PM", "Thursday, October 8, 2026 at 1:00:36 PM")
                ),
            Measured("T326", "one more is accepted an hour after the last one that was accepted")
                .With(options => options.EnforceCooldowns = true)
                .Provisioned(10, 10)
                .Decrease(9, 8, 7, 6)
                .Wait(3590)
                .RejectsUpdate(
                    update => update.ProvisionedThroughput = new(5, 10),
                    TooMany("12:00:36 PM", "Thursday, October 8, 2026 at 1:00:36 PM")
                )
                .Wait(8)
                .Decrease(5)
                .Shows("""{"ProvisionedThroughput":{"NumberOfDecreasesToday":5,"ReadCapacityUnits":5}}"""),
            Measured("T184", "the next day begins with none, whatever the hour")
                .With(options => options.EnforceCooldowns = true)
                .Wait((11 * 3600) + (40 * 60))
                .Provisioned(10, 10)
                .Decrease(9, 8, 7, 6)
                .RejectsUpdate(
                    update => update.ProvisionedThroughput = new(5, 10),
                    TooMany("11:40:36 PM", "Friday, October 9, 2026 at 12:00:00 AM")
                )
                .Wait(20 * 60)
                .Shows("""{"ProvisionedThroughput":{"NumberOfDecreasesToday":0,"LastDecreaseDateTime":"*"}}""")
                .Decrease(5)
                .Shows("""{"ProvisionedThroughput":{"NumberOfDecreasesToday":1}}"""),
            Measured("T157", "an index has its own decreases, and nothing is applied if they are too many")
                .With(options => options.EnforceCooldowns = true)
                .Provisioned(10, 10, WithIndex(10, 10))
                .Decrease(9, 8, 7, 6)
                .Update(update => update.GlobalSecondaryIndexUpdates = [IndexUnits(9, 9)])
                .Wait(5)
                .RejectsUpdate(
                    update =>
                    {
                        update.ProvisionedThroughput = new(5, 10);
                        update.GlobalSecondaryIndexUpdates = [IndexUnits(8, 8)];
                    },
                    TooMany("12:00:36 PM", "Thursday, October 8, 2026 at 1:00:36 PM")
                )
                .Shows(
                    """
                    {"ProvisionedThroughput":{"NumberOfDecreasesToday":4},"GlobalSecondaryIndexes":[{"IndexStatus":"ACTIVE",
                      "ProvisionedThroughput":{"NumberOfDecreasesToday":1,"ReadCapacityUnits":9}}]}
                    """
                ),
            Measured("T377", "the decreases of a table die with it")
                .With(options => options.EnforceCooldowns = true)
                .Provisioned(10, 10)
                .Decrease(9, 8, 7, 6)
                .Delete()
                .Wait(10)
                .Provisioned(10, 10)
                .Decrease(9),
            Measured("T184", "decreases are counted, and accepted, where cooldowns are not enforced")
                .Provisioned(10, 10)
                .Decrease(9, 8, 7, 6, 5, 4)
                .Shows("""{"ProvisionedThroughput":{"NumberOfDecreasesToday":6,"ReadCapacityUnits":4}}"""),
        ];

    [Theory]
    [MemberData(nameof(Maximums))]
    public void Maximum_request_units_are_those_of_AWS(MeasuredRow row) => row.Run();

    [Theory]
    [MemberData(nameof(Warm))]
    public void Warm_throughput_rises_as_on_AWS(MeasuredRow row) => row.Run();

    [Theory]
    [MemberData(nameof(Quotas))]
    public void Units_are_within_the_quotas_of_AWS(MeasuredRow row) => row.Run();

    [Theory]
    [MemberData(nameof(Decreases))]
    public void Decreases_are_limited_as_on_AWS(MeasuredRow row) => row.Run();

    private static Action<CreateTableRequest> Maximum(long read) =>
        table => table.OnDemandThroughput = new() { MaxReadRequestUnits = read };

    private static Action<CreateTableRequest> WarmOf(long read, long write) =>
        table => table.WarmThroughput = new() { ReadUnitsPerSecond = read, WriteUnitsPerSecond = write };

    private static Action<CreateTableRequest> Units(long read, long write) =>
        table =>
        {
            table.BillingMode = null;
            table.ProvisionedThroughput = new(read, write);
        };

    private static Action<CreateTableRequest> WithIndex(long read, long write) =>
        table =>
        {
            table.AddIndex("gsi1", "a");
            table.GlobalSecondaryIndexes[0].ProvisionedThroughput = new(read, write);
        };

    private static Action<UpdateTableRequest> RaiseTo(long read, long write) =>
        update => update.WarmThroughput = new() { ReadUnitsPerSecond = read, WriteUnitsPerSecond = write };

    private static GlobalSecondaryIndexUpdate IndexUnits(long read, long write) =>
        new()
        {
            Update = new() { IndexName = "gsi1", ProvisionedThroughput = new(read, write) },
        };

    private static MeasuredError OutOfRange(string access) =>
        Invalid($"Requested Max{access}RequestUnits for OnDemandThroughput for table is outside of valid range");

    private static MeasuredError AboveTable(string member) =>
        Limit(
            $"The requested {member}, 40001, is above the per table maximum for the account in us-west-2. Per table maximum: 40000. Refer "
                + "to the Amazon DynamoDB Developer Guide for current limits and how to request higher limits."
        );

    private static MeasuredError TooMany(string last, string next) =>
        Limit(
            "Subscriber limit exceeded: Provisioned throughput decreases are limited within a given UTC day. After the first 4 decreases, "
                + "each subsequent decrease in the same UTC day can be performed at most once every 3600 seconds. Number of decreases "
                + $"today: 4. Last decrease at Thursday, October 8, 2026 at {last} Coordinated Universal Time. Next decrease can be made "
                + $"at {next} Coordinated Universal Time."
        );
}
