using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Operations.Policies;
using DynamoObjects.Mock.Operations.Requests;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Operations.Tables;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_CreateTable.html</summary>
internal static class CreateTable
{
    public static CreateTableResponse Run(Database database, CreateTableRequest request)
    {
        Validate(request);

        var definition = Define(database, request);
        var policy = PolicyDocument.ReadFor(database, definition.Arn, request.ResourcePolicy);
        if (policy is not null)
            definition = PolicyChanges.Create(definition, policy);
        CheckNew(database, definition.Name);
        CheckQuotas(database, request, definition);
        var table = new Table(definition.At(database.Now), database.Settings);
        if (!database.TryAdd(table))
            throw Failures.ResourceInUse(Messages.TableExists(table.Name));

        return new CreateTableResponse { TableDescription = TableDescriptions.DescribeNew(definition, table.Version, request) }.Complete(
            1000
        );
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
            request.TableClass,
            request.SSESpecification
        );
        constraints.ThrowIfUnmet();

        if (request.TableName.StartsWith("arn:", StringComparison.Ordinal))
            throw Failures.Validation(Messages.TableNameLength);
        TableIndexes.CheckAttributes(request);
        TableThroughput.CheckBilling(BillingModes.IsOnDemand(request.BillingMode), request.ProvisionedThroughput);
        TableIndexes.CheckIndexes(request);
        TableStreams.CheckNew(request.StreamSpecification);
        UnsupportedMembers.Check(request);
        TableClasses.Check(request.TableClass);
        TableEncryption.Check(request.SSESpecification);
    }

    private static void CheckNew(Database database, string name)
    {
        if (database.Find(name) is not { } present)
            return;
        throw Failures.ResourceInUse(
            present.Definition.Status.Status == "CREATING" ? Messages.TableBusy("created", name) : Messages.TableExists(name)
        );
    }

    private static void CheckQuotas(Database database, CreateTableRequest request, TableDefinition definition)
    {
        CapacityQuotas.CheckTable(database, request.ProvisionedThroughput);
        CapacityQuotas.CheckLimits(database, request.OnDemandThroughput);
        foreach (var index in request.GlobalSecondaryIndexes ?? [])
        {
            CapacityQuotas.CheckTable(database, index.ProvisionedThroughput, index.IndexName);
            CapacityQuotas.CheckLimits(database, index.OnDemandThroughput, index.IndexName);
        }

        if (!definition.IsOnDemand)
            CapacityQuotas.CheckAccount(database, before: null, definition);
    }

    private static TableDefinition Define(Database database, CreateTableRequest request)
    {
        var attributes = IndexDefinitions.Sort(IndexDefinitions.Attributes(request.AttributeDefinitions));
        var onDemand = BillingModes.IsOnDemand(request.BillingMode);
        var units = TableThroughput.Read(request.ProvisionedThroughput);
        var now = database.Now;
        var local = request.LocalSecondaryIndexes ?? [];
        var global = request.GlobalSecondaryIndexes ?? [];
        var delay = global.Count > 0 ? database.Delays.TableCreationWithIndexes : database.Delays.TableCreation;
        var status = new StatusChange("CREATING", now + delay);
        return new TableDefinition
        {
            Name = request.TableName,
            Arn = database.TableArn(request.TableName),
            Id = Guid.NewGuid().ToString(),
            Created = now,
            Status = status,
            Attributes = attributes,
            Key = IndexDefinitions.CreateKeySchema(request.KeySchema, attributes),
            IsOnDemand = onDemand,
            OnDemandSince = onDemand ? now : null,
            Throughput = units,
            OnDemand = OnDemandMaximums.Read(request.OnDemandThroughput, onDemand),
            Warm = WarmThroughputs.Read(request.WarmThroughput, onDemand, units),
            Indexes =
            [
                .. local.Select(index => IndexDefinitions.Define(index, attributes)),
                .. global.Select(index => IndexDefinitions.Define(index, onDemand, attributes, status)),
            ],
            Stream = request.StreamSpecification is { StreamEnabled: true } stream
                ? StreamDefinition.Create(stream.StreamViewType.Value, now)
                : null,
            IsProtected = request.DeletionProtectionEnabled ?? false,
            TableClass = request.TableClass?.Value,
            EncryptionKey = TableEncryption.ResolveKey(database, request.SSESpecification),
            Tags = TableTags.Read(request.Tags),
        };
    }
}
