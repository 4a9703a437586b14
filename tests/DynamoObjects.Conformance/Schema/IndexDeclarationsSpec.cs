using static DynamoObjects.Conformance.Constraints.ConstraintMessages;
using static DynamoObjects.Conformance.Messages;

namespace DynamoObjects.Conformance.Schema;

/// <summary>
/// Invalid indexes in CreateTable: https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_GlobalSecondaryIndex.html
/// and
/// API_LocalSecondaryIndex.html.
/// </summary>
public class IndexDeclarationsSpec
{
    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("INCLUDE", false, "ProjectionType is INCLUDE, but NonKeyAttributes is not specified")]
    [InlineData("ALL", true, "ProjectionType is ALL, but NonKeyAttributes is specified")]
    [InlineData("KEYS_ONLY", true, "ProjectionType is KEYS_ONLY, but NonKeyAttributes is specified")]
    [InlineData(null, false, "Unknown ProjectionType: null")]
    [KnownDifference(
        Backend.Local,
        "It says: No attributes should be specified to be projected unless projection type is INCLUDE.",
        ExpectedMessage = "No attributes should be specified to be projected unless projection type is INCLUDE"
    )]
    [KnownDifference(
        Backend.Local,
        "It says: Indexes must have a projection specified.",
        ExpectedMessage = "Indexes must have a projection specified"
    )]
    [KnownDifference(
        Backend.Local,
        "It says: If Projection type INCLUDE is specified, some non-key attributes must be specified as well.",
        ExpectedMessage = "If Projection type INCLUDE is specified"
    )]
    public async Task Attributes_are_named_for_INCLUDE_and_for_nothing_else(
        string? type,
        bool named,
        string message,
        IAmazonDynamoDB client
    )
    {
        var index = Tables.Global("ByKey", "pk");
        index.Projection = new() { ProjectionType = type, NonKeyAttributes = named ? ["v"] : null };

        await ErrorAssert.ThrowsValidationAsync(Invalid + message, () => client.CreateTableAsync(With(index)));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(
        Backend.Local,
        "It says: Cannot have two attributes with the same name.",
        ExpectedMessage = "Cannot have two attributes with the same name"
    )]
    public async Task An_attribute_is_included_once(IAmazonDynamoDB client)
    {
        var index = Tables.Global("ByKey", "pk");
        index.Projection = new() { ProjectionType = ProjectionType.INCLUDE, NonKeyAttributes = ["a", "v", "a"] };

        await ErrorAssert.ThrowsValidationAsync(Invalid + "Duplicate element in NonKeyAttributes: a", () =>
            client.CreateTableAsync(With(index))
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(
        Backend.Local,
        "It says: Two keys can not have the same name.",
        ExpectedMessage = "Two keys can not have the same name"
    )]
    public async Task A_key_of_an_index_has_an_attribute_once(IAmazonDynamoDB client)
    {
        var index = Tables.Global("ByKey", "pk");
        index.KeySchema.Add(new("pk", KeyType.RANGE));

        await ErrorAssert.ThrowsValidationAsync("The KeySchema contains multiple key attributes with the same name", () =>
            client.CreateTableAsync(With(index))
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(
        Backend.Local,
        "It reports that the table has no range key.",
        ExpectedMessage = "Local Secondary indices are not allowed on hash tables"
    )]
    public async Task Names_of_global_indexes_are_checked_before_those_of_local_ones(IAmazonDynamoDB client)
    {
        var request = With(Tables.Global("g1", "pk"));
        request.LocalSecondaryIndexes = [Tables.Local("l1", "sk")];

        await ErrorAssert.ThrowsValidationAsync(
            Join(
                Create("g1", "globalSecondaryIndexes.1.member.indexName", "have length greater than or equal to 3"),
                Create("l1", "localSecondaryIndexes.1.member.indexName", "have length greater than or equal to 3")
            ),
            () => client.CreateTableAsync(request)
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(Backend.Local, "It says: Invalid table/index name.", ExpectedMessage = "Invalid table/index name.")]
    public async Task A_name_consists_of_letters_digits_and_three_symbols(IAmazonDynamoDB client)
    {
        await ErrorAssert.ThrowsValidationAsync(
            Join(Create("bad!name", "globalSecondaryIndexes.1.member.indexName", "satisfy regular expression pattern: [a-zA-Z0-9_.-]+")),
            () => client.CreateTableAsync(With(Tables.Global("bad!name", "pk")))
        );

        await client.CreateTableAsync(With(Tables.Global("aZ_0.-", "pk")));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(
        Backend.Local,
        "It says: Attribute other is not defined in AttributeDefinitions.",
        ExpectedMessage = "Attribute other is not defined in AttributeDefinitions"
    )]
    public async Task Keys_of_indexes_are_defined(IAmazonDynamoDB client) =>
        await ErrorAssert.ThrowsValidationAsync(
            Invalid + "Some index key attributes are not defined in AttributeDefinitions. Keys: [other], AttributeDefinitions: [pk]",
            () => client.CreateTableAsync(With(Tables.Global("ByOther", "other")))
        );

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(
        Backend.Local,
        "It says: The number of attributes in key schema must match the number of attributes defined in attribute definitions.",
        ExpectedMessage = "The number of attributes in key schema must match"
    )]
    public async Task Attributes_that_are_defined_are_keys_of_something(IAmazonDynamoDB client)
    {
        var request = With(Tables.Global("ByKey", "pk"));
        request.AttributeDefinitions.Add(new("other", ScalarAttributeType.S));

        await ErrorAssert.ThrowsValidationAsync(
            Invalid + "Some AttributeDefinitions are not used. AttributeDefinitions: [other, pk], keys used: [pk]",
            () => client.CreateTableAsync(request)
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(
        Backend.Local,
        "It says: Two global secondary indices have the same name.",
        ExpectedMessage = "Two global secondary indices have the same name"
    )]
    public async Task Each_index_has_its_own_name(IAmazonDynamoDB client) =>
        await ErrorAssert.ThrowsValidationAsync(Invalid + "Duplicate index name: ByKey", () =>
            client.CreateTableAsync(With(Tables.Global("ByKey", "pk"), Tables.Global("ByKey", "pk")))
        );

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(
        Backend.Local,
        "It says: Local Secondary Indices AND Global Secondary Indices must have different names.",
        ExpectedMessage = "Local Secondary Indices AND Global Secondary Indices must have different names"
    )]
    public async Task A_global_and_a_local_index_have_different_names(IAmazonDynamoDB client)
    {
        var request = Tables.HashRange();
        request.GlobalSecondaryIndexes = [Tables.Global("ByKey", "pk")];
        request.LocalSecondaryIndexes = [Tables.Local("ByKey", "sk")];

        await ErrorAssert.ThrowsValidationAsync(Invalid + "Duplicate index name: ByKey", () => client.CreateTableAsync(request));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_table_has_at_most_20_global_indexes(IAmazonDynamoDB client)
    {
        GlobalSecondaryIndex[] indexes = [.. Enumerable.Range(10, 21).Select(i => Tables.Global($"By{i}", "pk"))];

        var exception = await Assert.ThrowsAsync<AmazonDynamoDBException>(() => client.CreateTableAsync(With(indexes)));
        Assert.StartsWith(
            "GlobalSecondaryIndex count exceeds the per-table limit",
            exception.Message.Replace(Invalid, "", StringComparison.Ordinal),
            StringComparison.Ordinal
        );

        await client.CreateTableAsync(With(indexes[1..]));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(
        Backend.Local,
        "It says: Cannot have more than 5 local secondary indexes per table.",
        ExpectedMessage = "Cannot have more than 5 local secondary indexes per table"
    )]
    public async Task A_table_has_at_most_5_local_indexes(IAmazonDynamoDB client)
    {
        var request = Tables.HashRange();
        request.LocalSecondaryIndexes = [.. Enumerable.Range(10, 6).Select(i => Tables.Local($"By{i}", "sk"))];

        await ErrorAssert.ThrowsValidationAsync(Invalid + "Number of LocalSecondaryIndexes exceeds per-table limit of 5", () =>
            client.CreateTableAsync(request)
        );

        request.LocalSecondaryIndexes.RemoveAt(0);
        await client.CreateTableAsync(request);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(Backend.Local, "It accepts more.", ExpectedMessage = "No exception was thrown")]
    public async Task An_index_projects_at_most_20_attributes_by_name(IAmazonDynamoDB client)
    {
        var exception = await ErrorAssert.ThrowsAsync<AmazonDynamoDBException>(() => client.CreateTableAsync(With(Including("ByKey", 21))));
        Assert.EndsWith(
            "' at 'globalSecondaryIndexes.1.member.projection.nonKeyAttributes' failed to satisfy constraint: Member must have "
                + "length less than or equal to 20",
            exception.Message,
            StringComparison.Ordinal
        );

        await client.CreateTableAsync(With(Including("ByKey", 20)));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task All_indexes_project_at_most_100_attributes_by_name(IAmazonDynamoDB client)
    {
        GlobalSecondaryIndex[] five = [.. Enumerable.Range(10, 5).Select(i => Including($"By{i}", 20))];

        await Assert.ThrowsAsync<AmazonDynamoDBException>(() => client.CreateTableAsync(With([.. five, Including("One", 1)])));

        await client.CreateTableAsync(With(five));
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("no range key", "Index KeySchema does not have a range key for index: ByDay")]
    [InlineData(
        "another hash key",
        "Index KeySchema does not have the same leading hash key as table KeySchema for index: ByDay. index hash key: sk, table "
            + "hash key: pk"
    )]
    [InlineData(
        "table without range key",
        "Table KeySchema does not have a range key, which is required when specifying a LocalSecondaryIndex"
    )]
    [KnownDifference(
        Backend.Local,
        "It says: Local Secondary indices must have the same hash key as the main table.",
        ExpectedMessage = "Local Secondary indices must have the same hash key as the main table"
    )]
    [KnownDifference(
        Backend.Local,
        "It says: Local secondary indices must have a range key.",
        ExpectedMessage = "Local secondary indices must have a range key"
    )]
    [KnownDifference(
        Backend.Local,
        "It says: Local Secondary indices are not allowed on hash tables, only hash and range tables.",
        ExpectedMessage = "Local Secondary indices are not allowed on hash tables"
    )]
    public async Task A_local_index_has_the_tables_hash_key_and_a_range_key(string fault, string message, IAmazonDynamoDB client)
    {
        var request = fault == "table without range key" ? Tables.Hash() : Tables.HashRange();
        var index = Tables.Local("ByDay", "sk");
        index.KeySchema = fault switch
        {
            "no range key" => [new("pk", KeyType.HASH)],
            "another hash key" => [new("sk", KeyType.HASH), new("pk", KeyType.RANGE)],
            _ => index.KeySchema,
        };
        if (fault == "table without range key")
            request.AttributeDefinitions.Add(new("sk", ScalarAttributeType.S));
        request.LocalSecondaryIndexes = [index];

        await ErrorAssert.ThrowsValidationAsync(Invalid + message, () => client.CreateTableAsync(request));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(Backend.Local, "It ignores throughput.", ExpectedMessage = "No exception was thrown")]
    public async Task An_index_of_a_table_on_demand_has_no_units(IAmazonDynamoDB client)
    {
        var index = Tables.Global("ByKey", "pk");
        index.ProvisionedThroughput = new(1, 1);

        await ErrorAssert.ThrowsValidationAsync(
            Invalid + "ProvisionedThroughput should not be specified for index: ByKey when BillingMode is PAY_PER_REQUEST",
            () => client.CreateTableAsync(With(index))
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(
        Backend.Local,
        "It says: No provisioned throughput specified for the global secondary index.",
        ExpectedMessage = "No provisioned throughput specified for the global secondary index"
    )]
    public async Task An_index_of_a_provisioned_table_has_units(IAmazonDynamoDB client)
    {
        var request = With(Tables.Global("ByKey", "pk"));
        request.BillingMode = BillingMode.PROVISIONED;
        request.ProvisionedThroughput = new(1, 1);

        await ErrorAssert.ThrowsValidationAsync(Invalid + "ProvisionedThroughput is not specified for index: ByKey", () =>
            client.CreateTableAsync(request)
        );
    }

    private static CreateTableRequest With(params GlobalSecondaryIndex[] indexes)
    {
        var request = Tables.Hash();
        request.GlobalSecondaryIndexes = [.. indexes];
        return request;
    }

    private static GlobalSecondaryIndex Including(string name, int attributes) =>
        Tables.Global(name, "pk", null, "INCLUDE", [.. Enumerable.Range(0, attributes).Select(i => $"{name}{i}")]);
}
