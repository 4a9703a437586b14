using static DynamoObjects.Conformance.Constraints.ConstraintMessages;
using static DynamoObjects.Conformance.Messages;

namespace DynamoObjects.Conformance.Schema;

/// <summary>Invalid tables in CreateTable:
/// https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_CreateTable.html</summary>
public class CreateTableSpec
{
    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("key attribute twice", "Both the Hash Key and the Range Key element in the KeySchema have the same name")]
    [InlineData("range key first", "Invalid KeySchema: The first KeySchemaElement is not a HASH key type")]
    [InlineData("two hash keys", "Invalid KeySchema: The second KeySchemaElement is not a RANGE key type")]
    [InlineData(
        "undefined key",
        Invalid + "Some index key attributes are not defined in AttributeDefinitions. Keys: [other], AttributeDefinitions: [pk]"
    )]
    [InlineData(
        "unused attribute",
        Invalid + "Number of attributes in KeySchema does not exactly match number of attributes defined in AttributeDefinitions"
    )]
    [KnownDifference(
        Backend.Local,
        "It says: Two keys can not have the same name.",
        ExpectedMessage = "Two keys can not have the same name"
    )]
    [KnownDifference(Backend.Local, "It says: No Hash Key specified in schema.", ExpectedMessage = "No Hash Key specified in schema")]
    [KnownDifference(Backend.Local, "It says: Too many hash keys specified.", ExpectedMessage = "Too many hash keys specified")]
    [KnownDifference(
        Backend.Local,
        "It says: Hash Key not specified in Attribute Definitions.",
        ExpectedMessage = "Hash Key not specified in Attribute Definitions"
    )]
    [KnownDifference(
        Backend.Local,
        "It says: The number of attributes in key schema must match the number of attributes defined in attribute definitions.",
        ExpectedMessage = "The number of attributes in key schema must match"
    )]
    public async Task A_key_is_a_defined_hash_key_and_optionally_a_range_key(string fault, string message, IAmazonDynamoDB client)
    {
        await ErrorAssert.ThrowsValidationAsync(message, () => client.CreateTableAsync(CreateInvalidRequest(fault)));

        Assert.Empty((await client.ListTablesAsync()).TableNames ?? []);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(
        Backend.Local,
        "It says: Cannot have two attributes with the same name.",
        ExpectedMessage = "Cannot have two attributes with the same name"
    )]
    public async Task An_attribute_is_defined_once(IAmazonDynamoDB client) =>
        await ErrorAssert.ThrowsValidationAsync("Attribute Name is duplicated: pk", () =>
            client.CreateTableAsync(CreateInvalidRequest("attribute twice"))
        );

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(
        Backend.Local,
        "It says that a key consists of the hash and range key of a table.",
        ExpectedMessage = "of the hash and range key of a table\""
    )]
    public async Task A_key_has_at_most_two_attributes(IAmazonDynamoDB client)
    {
        var exception = await Assert.ThrowsAsync<AmazonDynamoDBException>(() =>
            client.CreateTableAsync(CreateInvalidRequest("three keys"))
        );

        Assert.EndsWith(
            "' at 'keySchema' failed to satisfy constraint: Member must have length less than or equal to 2",
            exception.Message,
            StringComparison.Ordinal
        );
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("attribute type", "SS", "attributeDefinitions.1.member.attributeType", "[B, N, S]")]
    [InlineData("key type", "SORT", "keySchema.1.member.keyType", "[HASH, RANGE]")]
    [InlineData("view type", "ALL", "streamSpecification.streamViewType", "[OLD_IMAGE, KEYS_ONLY, NEW_AND_OLD_IMAGES, NEW_IMAGE]")]
    [KnownDifference(
        Backend.Local,
        "It reports an unknown key type as a missing hash key.",
        ExpectedMessage = "No Hash Key specified in schema"
    )]
    [KnownDifference(
        Backend.Local,
        "Its message for an attribute type does not name the member.",
        ExpectedMessage = "Answered: Member must satisfy enum value set: "
    )]
    [KnownDifference(Backend.Local, "It accepts an unknown view type.", ExpectedMessage = "No exception was thrown")]
    public async Task An_enumeration_has_one_of_its_values(
        string fault,
        string value,
        string member,
        string values,
        IAmazonDynamoDB client
    ) =>
        await ErrorAssert.ThrowsValidationAsync(Join(Create(value, member, $"satisfy enum value set: {values}")), () =>
            client.CreateTableAsync(CreateInvalidRequest(fault))
        );

    // DynamoDB Local returns status 500, and the SDK retries for two minutes.
    [DynamoFact(Backend.Mock)]
    public async Task A_billing_mode_is_one_of_two(IAmazonDynamoDB client) =>
        await ErrorAssert.ThrowsValidationAsync(
            Join(Create("FREE", "billingMode", "satisfy enum value set: [PROVISIONED, PAY_PER_REQUEST]")),
            () => client.CreateTableAsync(CreateInvalidRequest("billing mode"))
        );

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData(
        "units unasked",
        Invalid + "Neither ReadCapacityUnits nor WriteCapacityUnits can be specified when BillingMode is PAY_PER_REQUEST"
    )]
    [InlineData("no units", Invalid + "ReadCapacityUnits and WriteCapacityUnits must both be specified when BillingMode is PROVISIONED")]
    [InlineData(
        "neither mode nor units",
        Invalid + "ReadCapacityUnits and WriteCapacityUnits must both be specified when BillingMode is PROVISIONED"
    )]
    [InlineData("too many units", "Given value 1000000000001 for ReadCapacityUnits is out of bounds")]
    [InlineData(
        "zero units",
        OneValidationError
            + "Value '0' at 'provisionedThroughput.readCapacityUnits' failed to satisfy constraint: Member must have value greater "
            + "than or equal to 1"
    )]
    [KnownDifference(Backend.Local, "It ignores units that are not allowed.", ExpectedMessage = "No exception was thrown")]
    [KnownDifference(
        Backend.Local,
        "It says: No provisioned throughput specified for the table.",
        ExpectedMessage = "No provisioned throughput specified for the table"
    )]
    [KnownDifference(
        Backend.Local,
        "It allows at most 40,000 units.",
        ExpectedMessage = "Cannot increase provisioned throughput to more than 40,000 units per table"
    )]
    [KnownDifference(
        Backend.Local,
        "It says: Table read and write throughput must be at least 1, and cannot be null.",
        ExpectedMessage = "Table read and write throughput must be at least 1"
    )]
    public async Task Provisioned_billing_requires_capacity_units(string fault, string message, IAmazonDynamoDB client) =>
        await ErrorAssert.ThrowsValidationAsync(message, () => client.CreateTableAsync(CreateInvalidRequest(fault)));

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(Backend.Local, "It says: Invalid StreamViewType.", ExpectedMessage = "Invalid StreamViewType")]
    public async Task A_disabled_stream_has_no_view_type(IAmazonDynamoDB client) =>
        await ErrorAssert.ThrowsValidationAsync(
            Invalid + "Table is being created with a stream disabled, UpdateViewType should not be specified",
            () => client.CreateTableAsync(CreateInvalidRequest("disabled stream"))
        );

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task An_enabled_stream_has_a_view_type(IAmazonDynamoDB client) =>
        await Assert.ThrowsAsync<AmazonDynamoDBException>(() => client.CreateTableAsync(CreateInvalidRequest("stream of nothing")));

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(Backend.Local, "It has one message for all invalid names.", ExpectedMessage = "Invalid table/index name.")]
    public async Task A_table_has_a_name(IAmazonDynamoDB client) =>
        await ErrorAssert.ThrowsValidationAsync("The parameter 'TableName' is required but was not present in the request", () =>
            client.CreateTableAsync(CreateInvalidRequest("no name"))
        );

    // On DynamoDB Local, the test's prefix is part of the name.
    [DynamoTheory(Backend.Mock)]
    [InlineData(2, "greater than or equal to 3")]
    [InlineData(256, "less than or equal to 255")]
    public async Task A_name_has_3_to_255_characters(int length, string limit, IAmazonDynamoDB client)
    {
        var name = new string('t', length);
        await ErrorAssert.ThrowsValidationAsync(Join(Create(name, "tableName", $"have length {limit}")), () =>
            client.CreateTableAsync(Tables.Hash(name))
        );

        await client.CreateTableAsync(Tables.Hash(new string('t', Math.Clamp(length, 3, 255))));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(Backend.Local, "It says: Invalid table/index name.", ExpectedMessage = "Invalid table/index name.")]
    public async Task A_name_consists_of_letters_digits_and_three_symbols(IAmazonDynamoDB client)
    {
        await ErrorAssert.ThrowsValidationAsync(
            Join(Create("bad!name", "tableName", "satisfy regular expression pattern: [a-zA-Z0-9_.-]+")),
            () => client.CreateTableAsync(Tables.Hash("bad!name"))
        );

        await client.CreateTableAsync(Tables.Hash("aZ_0.-"));
    }

    private static CreateTableRequest CreateInvalidRequest(string fault)
    {
        var request = Tables.Hash();
        switch (fault)
        {
            case "no name":
                request.TableName = null;
                break;
            case "key attribute twice":
                request.KeySchema.Add(new("pk", KeyType.RANGE));
                break;
            case "range key first":
                request.KeySchema = [new("pk", KeyType.RANGE)];
                break;
            case "two hash keys":
                request.AttributeDefinitions.Add(new("sk", ScalarAttributeType.S));
                request.KeySchema.Add(new("sk", KeyType.HASH));
                break;
            case "three keys":
                request.AttributeDefinitions.AddRange([new("sk", ScalarAttributeType.S), new("tk", ScalarAttributeType.S)]);
                request.KeySchema.AddRange([new("sk", KeyType.RANGE), new("tk", KeyType.RANGE)]);
                break;
            case "undefined key":
                request.KeySchema = [new("other", KeyType.HASH)];
                break;
            case "unused attribute":
                request.AttributeDefinitions.Add(new("other", ScalarAttributeType.S));
                break;
            case "attribute twice":
                request.AttributeDefinitions.Add(new("pk", ScalarAttributeType.S));
                break;
            case "attribute type":
                request.AttributeDefinitions = [new("pk", "SS")];
                break;
            case "key type":
                request.KeySchema = [new("pk", "SORT")];
                break;
            case "billing mode":
                request.BillingMode = "FREE";
                break;
            case "units unasked":
                request.ProvisionedThroughput = new(1, 1);
                break;
            case "no units":
                request.BillingMode = BillingMode.PROVISIONED;
                break;
            case "neither mode nor units":
                request.BillingMode = null;
                break;
            case "too many units":
                request.BillingMode = BillingMode.PROVISIONED;
                request.ProvisionedThroughput = new(1_000_000_000_001, 1);
                break;
            case "zero units":
                request.BillingMode = BillingMode.PROVISIONED;
                request.ProvisionedThroughput = new(0, 1);
                break;
            case "view type":
                request.StreamSpecification = new() { StreamEnabled = true, StreamViewType = "ALL" };
                break;
            case "disabled stream":
                request.StreamSpecification = new() { StreamEnabled = false, StreamViewType = StreamViewType.KEYS_ONLY };
                break;
            case "stream of nothing":
                request.StreamSpecification = new() { StreamEnabled = true };
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(fault), fault, "Not a fault of a table.");
        }

        return request;
    }
}
