using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Operations.Requests;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Operations.Tables;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_CreateTable.html</summary>
internal static class CreateTable
{
    public static CreateTableResponse Run(Database database, CreateTableRequest request)
    {
        var table = Prepare(database, request);
        if (!database.TryAdd(table))
            throw Failures.ResourceInUse(Messages.TableExists(table.Name));

        return new CreateTableResponse { TableDescription = TableDescriptions.Describe(database, table) }.Complete(1000);
    }

    /// <summary>Checks a request, and creates its table without adding it to the database.</summary>
    public static Table Prepare(Database database, CreateTableRequest request)
    {
        Validate(request);
        var tags = TableTags.Read(request.Tags);
        RestoringTables.RejectCreation(database, request.TableName);
        return new Table(Define(database, request, tags), database.Settings);
    }

    private static void Validate(CreateTableRequest request)
    {
        if (request.TableName is null)
            throw Failures.Validation(Messages.MissingParameter("TableName"));
        var constraints = new Constraints();
        constraints.NotNull(request.AttributeDefinitions, "attributeDefinitions");
        TableNames.Check(ref constraints, request.TableName);
        constraints.NotNull(request.KeySchema, "keySchema");
        TableConstraints.CheckAttributes(ref constraints, request.AttributeDefinitions);
        TableConstraints.CheckKeySchema(ref constraints, request.KeySchema, "keySchema", max: 2);
        TableConstraints.CheckGlobalIndexes(ref constraints, request.GlobalSecondaryIndexes);
        TableConstraints.CheckLocalIndexes(ref constraints, request.LocalSecondaryIndexes);
        TableConstraints.CheckSettings(
            ref constraints,
            request.BillingMode,
            request.ProvisionedThroughput,
            request.StreamSpecification,
            request.TableClass
        );
        constraints.ThrowIfUnmet();

        if (request.TableName.StartsWith("arn:", StringComparison.Ordinal))
            throw Failures.Validation(Messages.TableNameLength);
        TableThroughput.CheckBilling(
            TableThroughput.IsOnDemand(request.BillingMode),
            request.ProvisionedThroughput,
            request.GlobalSecondaryIndexes
        );
        TableIndexes.CheckKeys(request);
        if (request.StreamSpecification is { } stream)
            TableStreams.CheckStream(stream);
    }

    private static TableDefinition Define(Database database, CreateTableRequest request, Dictionary<string, string> tags)
    {
        var attributes = IndexDefinitions.Attributes(request.AttributeDefinitions);
        var onDemand = TableThroughput.IsOnDemand(request.BillingMode);
        var now = database.Now;
        var status = new StatusChange("CREATING", database.StatusEnd);
        var local = request.LocalSecondaryIndexes ?? [];
        var global = request.GlobalSecondaryIndexes ?? [];
        return new TableDefinition
        {
            Name = request.TableName,
            Arn = database.TableArn(request.TableName),
            Id = Guid.NewGuid().ToString(),
            Created = now,
            Status = status,
            Attributes = attributes,
            Key = IndexDefinitions.CreateKeySchema(request.KeySchema, attributes),
            Indexes =
            [
                .. local.Select(i => IndexDefinitions.Define(i, attributes)),
                .. global.Select(i => IndexDefinitions.Define(i, attributes, status)),
            ],
            IsOnDemand = onDemand,
            OnDemandSince = onDemand ? now : null,
            Throughput = TableThroughput.Read(request.ProvisionedThroughput),
            OnDemand = TableThroughput.ReadLimits(request.OnDemandThroughput),
            Stream = request.StreamSpecification is { StreamEnabled: true } stream
                ? StreamDefinition.Create(stream.StreamViewType.Value, now)
                : null,
            IsProtected = request.DeletionProtectionEnabled ?? false,
            TableClass = request.TableClass?.Value,
            EncryptionKey = TableEncryption.ResolveKey(database, request.SSESpecification),
            Tags = tags,
        };
    }
}
