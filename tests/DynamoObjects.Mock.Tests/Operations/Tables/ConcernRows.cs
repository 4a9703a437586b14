using Amazon.DynamoDBv2.Model;
using static DynamoObjects.Mock.Tests.Operations.MeasuredError;
using static DynamoObjects.Mock.Tests.Operations.MeasuredRow;

namespace DynamoObjects.Mock.Tests.Operations.Tables;

public class ConcernRows
{
    private const string Members =
        "At least one of ProvisionedThroughput, BillingMode, UpdateStreamEnabled, GlobalSecondaryIndexUpdates, SSESpecification, "
        + "ReplicaUpdates, MultiAccountReplicaReady, ReplicaTransitRoleArn, MultiRegionConsistency, DeletionProtectionEnabled, "
        + "OnDemandThroughput, WarmThroughput or TableClass is required";

    private const string EncryptionAlone = "Server-Side Encryption modification must be the only operation in the request";
    private const string ClassAlone = "TableClass modification must be the only operation in the request";
    private const string ProtectionAlone = "DeletionProtection modification must be the only operation in the request";
    private const string WarmAlone = "WarmThroughput must be the only operation in the request";
    private const string LimitsWithMode = "OnDemandThroughput can only be combined with BillingMode in an UpdateTable request";

    /// <summary>Changes that AWS accepts on their own, on a table with on-demand billing or, for the units, provisioned.</summary>
    private static readonly Dictionary<string, Action<UpdateTableRequest>> Changes = new()
    {
        ["encryption"] = update => update.SSESpecification = new() { Enabled = true },
        ["class"] = update => update.TableClass = "STANDARD_INFREQUENT_ACCESS",
        ["protection"] = update => update.DeletionProtectionEnabled = true,
        ["warm"] = update => update.WarmThroughput = new() { ReadUnitsPerSecond = 13_000 },
        ["limits"] = update => update.OnDemandThroughput = new() { MaxReadRequestUnits = 10 },
        ["units"] = update => update.ProvisionedThroughput = new(3, 3),
        ["on-demand"] = update => update.BillingMode = "PAY_PER_REQUEST",
        ["stream"] = update => update.StreamSpecification = new() { StreamEnabled = true, StreamViewType = "KEYS_ONLY" },
        ["new index"] = update =>
        {
            update.AttributeDefinitions = [new("b", "S")];
            Add(
                update,
                new()
                {
                    Create = new()
                    {
                        IndexName = "gsi2",
                        KeySchema = [new("b", "HASH")],
                        Projection = new() { ProjectionType = "ALL" },
                    },
                }
            );
        },
        ["deleted index"] = update => Add(update, new() { Delete = new() { IndexName = "gsi1" } }),
        ["index limits"] = update =>
            Add(
                update,
                new()
                {
                    Update = new()
                    {
                        IndexName = "gsi1",
                        OnDemandThroughput = new() { MaxReadRequestUnits = 10 },
                    },
                }
            ),
        ["index units"] = update =>
            Add(
                update,
                new()
                {
                    Update = new() { IndexName = "gsi1", ProvisionedThroughput = new(3, 3) },
                }
            ),
    };

    public static TheoryData<MeasuredRow> Rows =>
        CanBeSent([
            Measured("T015", "a request changes something").Table().RejectsUpdate(_ => { }, Validation(Members)),
            Measured("T015", "even for a table that does not exist").RejectsUpdate(_ => { }, Validation(Members)),
            Measured("T162", "attribute definitions alone change nothing")
                .Table()
                .RejectsUpdate(update => update.AttributeDefinitions = [new("pk", "N")], Validation(Members)),
            Measured("T357", "a list of no indexes changes nothing")
                .Table()
                .RejectsUpdate(update => update.GlobalSecondaryIndexUpdates = [], Validation(Members)),
            Measured("T442", "the list of members leaves out the one that is there")
                .Table()
                .RejectsUpdate(
                    update => update.MultiRegionConsistency = "STRONG",
                    Validation(Members.Replace("MultiRegionConsistency, ", "", StringComparison.Ordinal))
                ),
            Measured("T437", "a warm throughput without members alone fails in AWS")
                .Table()
                .RejectsUpdate(update => update.WarmThroughput = new(), Internal("InternalFailure")),
            Measured("T437", "also on a table with provisioned units")
                .Provisioned(1, 1)
                .RejectsUpdate(update => update.WarmThroughput = new(), Internal("InternalFailure")),
            Measured("T178", "maximum request units without members alone fail in AWS")
                .Table()
                .RejectsUpdate(update => update.OnDemandThroughput = new(), Internal("InternalFailure")),
            Measured("T456", "beside another member, a struct without members is absent")
                .Table()
                .Update(update =>
                {
                    update.WarmThroughput = new();
                    update.OnDemandThroughput = new();
                    update.DeletionProtectionEnabled = true;
                })
                .Answers("""{"DeletionProtectionEnabled":true,"OnDemandThroughput":null}"""),
            Measured("T437", "a stream specification has a value")
                .Table()
                .RejectsUpdate(
                    update => update.StreamSpecification = new(),
                    Validation(
                        "1 validation error detected: Value null at 'streamSpecification.streamEnabled' failed to satisfy constraint: "
                            + "Member must not be null"
                    )
                ),
            Measured("T437", "units have two values, and the write units are reported first")
                .Provisioned(1, 1)
                .RejectsUpdate(
                    update => update.ProvisionedThroughput = new(),
                    Validation(
                        "2 validation errors detected: Value null at 'provisionedThroughput.writeCapacityUnits' failed to satisfy "
                            + "constraint: Member must not be null; Value null at 'provisionedThroughput.readCapacityUnits' failed to "
                            + "satisfy constraint: Member must not be null"
                    )
                ),
            Measured("T359", "with a change, a list of no indexes is rejected, and nothing is changed")
                .Table()
                .RejectsUpdate(
                    update =>
                    {
                        update.GlobalSecondaryIndexUpdates = [];
                        update.BillingMode = "PROVISIONED";
                        update.ProvisionedThroughput = new(1, 1);
                    },
                    Invalid("List of GlobalSecondaryIndexUpdates is empty")
                )
                .Shows("""{"TableStatus":"ACTIVE","BillingModeSummary":{"BillingMode":"PAY_PER_REQUEST"}}""")
                .WithEmptyCollection(),
            Measured("T018", "protection is sent again").Table().Update(Changes["protection"]).Update(Changes["protection"]),
            Measured("T358", "attribute definitions beside a change are ignored")
                .Table()
                .Update(update =>
                {
                    update.AttributeDefinitions = [new("pk", "N")];
                    update.DeletionProtectionEnabled = true;
                })
                .Shows("""{"AttributeDefinitions":[{"AttributeName":"pk","AttributeType":"S"}]}"""),
        ]);

    public static TheoryData<string, string, string> Conflicts =>
        new()
        {
            { "encryption", "class", EncryptionAlone },
            { "encryption", "protection", EncryptionAlone },
            { "encryption", "warm", EncryptionAlone },
            { "encryption", "limits", EncryptionAlone },
            { "encryption", "on-demand", EncryptionAlone },
            { "encryption", "stream", EncryptionAlone },
            { "encryption", "new index", EncryptionAlone },
            { "encryption", "deleted index", EncryptionAlone },
            { "class", "protection", ClassAlone },
            { "class", "warm", ClassAlone },
            { "class", "limits", ClassAlone },
            { "class", "on-demand", ClassAlone },
            { "class", "stream", ClassAlone },
            { "class", "new index", ClassAlone },
            { "protection", "warm", ProtectionAlone },
            { "protection", "limits", ProtectionAlone },
            { "protection", "on-demand", ProtectionAlone },
            { "protection", "stream", ProtectionAlone },
            { "protection", "new index", ProtectionAlone },
            { "warm", "limits", LimitsWithMode },
            { "warm", "on-demand", WarmAlone },
            { "warm", "stream", WarmAlone },
            { "warm", "deleted index", WarmAlone },
            { "warm", "new index", "Create global secondary index cannot be specified when updating WarmThroughput" },
            { "limits", "stream", LimitsWithMode },
            { "units", "encryption", EncryptionAlone },
            { "units", "class", ClassAlone },
            { "units", "protection", ProtectionAlone },
            { "units", "warm", WarmAlone },
            { "units", "stream", "You cannot modify stream status while updating table IOPS" },
            { "units", "new index", "You cannot create or delete index while updating table IOPS" },
            { "units", "deleted index", "You cannot create or delete index while updating table IOPS" },
            { "stream", "new index", "You cannot create or delete index while changing stream status" },
            { "stream", "deleted index", "You cannot create or delete index while changing stream status" },
        };

    public static TheoryData<string, string> Pairs =>
        new()
        {
            { "on-demand", "stream" },
            { "on-demand", "limits" },
            { "on-demand", "new index" },
            { "units", "index units" },
            { "new index", "index limits" },
        };

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_request_is_checked_as_on_AWS(MeasuredRow row) => row.Run();

    /// <summary>T382, T433.</summary>
    [Theory]
    [MemberData(nameof(Conflicts))]
    public void Two_changes_of_one_request_are_rejected_and_neither_is_applied(string first, string second, string message) =>
        Start(first, second)
            .RejectsUpdate(Changes[first] + Changes[second], Invalid(message))
            .Shows(
                """
                {"TableStatus":"ACTIVE","DeletionProtectionEnabled":false,"StreamSpecification":null,"OnDemandThroughput":null,
                 "SSEDescription":null,"GlobalSecondaryIndexes":[{"IndexName":"gsi1","IndexStatus":"ACTIVE"}]}
                """
            )
            .Run();

    /// <summary>T382, T174.</summary>
    [Theory]
    [MemberData(nameof(Pairs))]
    public void Some_changes_are_accepted_together(string first, string second) =>
        Start(first, second).Update(Changes[first] + Changes[second]).Run();

    private static MeasuredRow Start(string first, string second)
    {
        var row = Measured("T382", $"{first} and {second}");
        return first == "units" || second == "units" ? row.Provisioned(1, 1, table =>
            {
                table.AddIndex("gsi1", "a");
                table.GlobalSecondaryIndexes[0].ProvisionedThroughput = new(1, 1);
            }) : row.Table(table => table.AddIndex("gsi1", "a"));
    }

    private static void Add(UpdateTableRequest request, GlobalSecondaryIndexUpdate update) =>
        (request.GlobalSecondaryIndexUpdates ??= []).Add(update);
}
