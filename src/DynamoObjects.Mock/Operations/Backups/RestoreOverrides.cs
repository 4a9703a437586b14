using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Operations.Requests;
using DynamoObjects.Mock.Operations.Tables;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Operations.Backups;

/// <summary>The settings of a restore that replace those of the source.</summary>
internal sealed class RestoreOverrides
{
    private BillingMode? _billing;
    private ProvisionedThroughput? _units;
    private OnDemandThroughput? _limits;
    private SSESpecification? _encryption;
    private RestoredIndexes _indexes = new();

    /// <summary>Whether OnDemandThroughputOverride has no member: AWS then restores the table, and nevertheless returns an
    /// error.</summary>
    public bool HasEmptyOnDemandLimits => _limits is { MaxReadRequestUnits: null, MaxWriteRequestUnits: null };

    public static RestoreOverrides From(RestoreTableFromBackupRequest request) =>
        new()
        {
            _billing = request.BillingModeOverride,
            _units = request.ProvisionedThroughputOverride,
            _limits = request.OnDemandThroughputOverride,
            _encryption = request.SSESpecificationOverride,
            _indexes = new RestoredIndexes
            {
                Global = request.GlobalSecondaryIndexOverride,
                Local = request.LocalSecondaryIndexOverride,
                Vector = request.VectorIndexOverride,
            },
        };

    public static RestoreOverrides From(RestoreTableToPointInTimeRequest request) =>
        new()
        {
            _billing = request.BillingModeOverride,
            _units = request.ProvisionedThroughputOverride,
            _limits = request.OnDemandThroughputOverride,
            _encryption = request.SSESpecificationOverride,
            _indexes = new RestoredIndexes
            {
                Global = request.GlobalSecondaryIndexOverride,
                Local = request.LocalSecondaryIndexOverride,
                Vector = request.VectorIndexOverride,
            },
        };

    public void CheckConstraints(ref Constraints constraints)
    {
        constraints.OneOf(_billing, "billingModeOverride", EnumValues.BillingModes);
        TableConstraints.CheckThroughput(ref constraints, _units, "provisionedThroughputOverride");
        constraints.OneOf(_encryption?.SSEType, "sSESpecificationOverride.sSEType", EnumValues.EncryptionTypes);
        _indexes.CheckConstraints(ref constraints);
    }

    /// <summary>Checks a restore from another region, whose keys this region does not have.</summary>
    public void CheckRegion(Database database, string region)
    {
        if (region != database.Settings.Region && _encryption is null)
            throw Failures.Validation(Messages.EncryptionOverrideMissing);
    }

    /// <summary>Checks the overrides together with the settings of the source.</summary>
    public void Check(TableDefinition source)
    {
        TableEncryption.Check(_encryption);
        var onDemand = IsOnDemand(source);
        if (_units is not null && onDemand)
            throw Failures.Validation(_billing is null ? Messages.UnitsOverrideOnDemand : Messages.UnitsOverrideWithPayPerRequest);
        if (_units is null && !onDemand && _billing is not null)
            throw Failures.Validation(Messages.UnitsOverrideMissing);
        CheckLimits(onDemand);
        _indexes.Check(source, onDemand);
    }

    /// <summary>Defines the new table. It has no stream, tags, time to live, protection, table class or point-in-time
    /// recovery.</summary>
    public TableDefinition Define(Database database, TableDefinition source, string target, TableRestore restore)
    {
        var (now, onDemand) = (database.Now, IsOnDemand(source));
        var units = onDemand ? default : GetUnits(source);
        var status = new StatusChange("CREATING", now + database.Delays.Restore);
        var indexes = _indexes.Define(source, onDemand, status);
        var keys = source.Key.Attributes.Concat(indexes.SelectMany(index => index.Key.Attributes)).ToHashSet();
        return new TableDefinition
        {
            Name = target,
            Arn = database.TableArn(target),
            Id = Guid.NewGuid().ToString(),
            Created = now,
            Status = status,
            Attributes = [.. source.Attributes.Where(keys.Contains)],
            Key = source.Key,
            Indexes = indexes,
            IsOnDemand = onDemand,
            OnDemandSince = onDemand ? now : null,
            Throughput = units,
            Warm = WarmUnits.GetInitial(onDemand, units),
            OnDemand = onDemand ? GetLimits(source) : default,
            EncryptionKey = _encryption is null ? source.EncryptionKey : TableEncryption.ResolveKey(database, _encryption),
            Restore = restore,
        };
    }

    private bool IsOnDemand(TableDefinition source) => _billing is null ? source.IsOnDemand : BillingModes.IsOnDemand(_billing);

    private Throughput GetUnits(TableDefinition source) =>
        _units is null ? new Throughput(source.Throughput.Read, source.Throughput.Write) : TableThroughput.Read(_units);

    private OnDemandLimits GetLimits(TableDefinition source) =>
        _limits is null || HasEmptyOnDemandLimits
            ? source.OnDemand
            : new OnDemandLimits(_limits.MaxReadRequestUnits, _limits.MaxWriteRequestUnits);

    private void CheckLimits(bool onDemand)
    {
        Check(_limits?.MaxReadRequestUnits, "MaxReadRequestUnits");
        Check(_limits?.MaxWriteRequestUnits, "MaxWriteRequestUnits");

        void Check(long? units, string member)
        {
            if (units is null)
                return;
            if (!onDemand)
                throw Failures.Validation(Messages.OnDemandOverrideWithUnits(member));
            if (units < 1)
                throw Failures.Validation(Messages.OnDemandOverrideOutOfRange(member));
        }
    }
}
