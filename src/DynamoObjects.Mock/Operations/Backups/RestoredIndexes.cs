using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Operations.Requests;
using DynamoObjects.Mock.Operations.Tables;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Operations.Backups;

/// <summary>The indexes of a restored table: those of the source, or the ones that the request lists.</summary>
/// <remarks>A listed index is found by its key and projection, and can have another name. An empty list restores no index, a list
/// that is not sent restores all.</remarks>
internal sealed class RestoredIndexes
{
    private const string GlobalMember = "globalSecondaryIndexOverride";
    private const string LocalMember = "localSecondaryIndexOverride";

    public List<GlobalSecondaryIndex>? Global { get; init; }

    public List<LocalSecondaryIndex>? Local { get; init; }

    public List<VectorIndex>? Vector { get; init; }

    public void CheckConstraints(ref Constraints constraints)
    {
        for (var i = 0; i < Global?.Count; i++)
        {
            var (index, member) = (Global[i], $"{GlobalMember}.{i + 1}.member");
            TableConstraints.CheckIndex(ref constraints, index?.IndexName, index?.KeySchema, index?.Projection, member, maxKeys: 8);
            TableConstraints.CheckThroughput(ref constraints, index?.ProvisionedThroughput, $"{member}.provisionedThroughput");
        }

        for (var i = 0; i < Local?.Count; i++)
        {
            var (index, member) = (Local[i], $"{LocalMember}.{i + 1}.member");
            TableConstraints.CheckIndex(ref constraints, index?.IndexName, index?.KeySchema, index?.Projection, member, maxKeys: 2);
        }
    }

    /// <summary>Checks that the source has the listed indexes, and that they have a throughput if the table needs one.</summary>
    public void Check(TableDefinition source, bool onDemand)
    {
        // The engine has no vector indexes.
        if (Vector is [var vector, ..])
            throw Failures.Validation(Messages.IndexOverrideUnknown(vector.IndexName));
        var indexes = Match(source);
        if (indexes.GroupBy(index => index.Name).FirstOrDefault(same => same.Count() > 1) is { } repeated)
            throw Failures.Validation(Messages.IndexDeclaredTwice(repeated.Key));
        foreach (var index in Global ?? [])
            CheckThroughput(index, onDemand);
        if (!onDemand && indexes.Find(index => index.IsGlobal && index.Throughput.Read == 0) is { } withoutUnits)
            throw Failures.Validation(Messages.IndexUnitsOverrideMissing(withoutUnits.Name));
    }

    public List<IndexDefinition> Define(TableDefinition source, bool onDemand, StatusChange status) =>
        Match(source)
            .ConvertAll(index =>
                index.IsGlobal
                    ? index with
                    {
                        Throughput = onDemand ? default : new Throughput(index.Throughput.Read, index.Throughput.Write),
                        OnDemand = onDemand ? index.OnDemand : default,
                        Status = status,
                    }
                    : index
            );

    private static Throughput GetUnits(IndexDefinition index, bool onDemand) =>
        onDemand ? default : new Throughput(index.Throughput.Read, index.Throughput.Write);

    private static void CheckThroughput(GlobalSecondaryIndex index, bool onDemand)
    {
        if (WarmThroughputs.IsSet(index.WarmThroughput))
            throw Failures.Validation(Messages.WarmThroughputOverride(index.IndexName));
        if (onDemand && index.ProvisionedThroughput is not null)
            throw Failures.Validation(Messages.IndexUnitsOverrideWithPayPerRequest(index.IndexName));
        if (!onDemand && index.OnDemandThroughput is { MaxReadRequestUnits: not null })
            throw Failures.Validation(Messages.OnDemandOverrideWithUnits("MaxReadRequestUnits"));
        if (!onDemand && index.OnDemandThroughput is { MaxWriteRequestUnits: not null })
            throw Failures.Validation(Messages.OnDemandOverrideWithUnits("MaxWriteRequestUnits"));
    }

    /// <summary>Finds the source's definition of each restored index, local ones first.</summary>
    private List<IndexDefinition> Match(TableDefinition source)
    {
        var rest = source.Indexes.Where(index => index.Status.Status != "DELETING").ToList();
        var local = Local?.ConvertAll(index => Take(rest, false, index.IndexName, index.KeySchema, index.Projection));
        var global = Global?.ConvertAll(index =>
        {
            var found = Take(rest, true, index.IndexName, index.KeySchema, index.Projection);
            return found with
            {
                Throughput = TableThroughput.Read(index.ProvisionedThroughput),
                OnDemand = index.OnDemandThroughput is null
                    ? found.OnDemand
                    : new OnDemandLimits(index.OnDemandThroughput.MaxReadRequestUnits, index.OnDemandThroughput.MaxWriteRequestUnits),
            };
        });
        return [.. local ?? rest.FindAll(index => !index.IsGlobal), .. global ?? rest.FindAll(index => index.IsGlobal)];
    }

    private static IndexDefinition Take(
        List<IndexDefinition> rest,
        bool isGlobal,
        string name,
        List<KeySchemaElement> key,
        Projection projection
    )
    {
        var at = rest.FindIndex(index => index.IsGlobal == isGlobal && HasKey(index, key) && HasProjection(index, projection));
        if (at < 0)
            throw Failures.Validation(Messages.IndexOverrideUnknown(name));
        var found = rest[at] with { Name = name };
        rest.RemoveAt(at);
        return found;
    }

    private static bool HasKey(IndexDefinition index, List<KeySchemaElement> key) =>
        key.Select(element => (element.AttributeName, element.KeyType.Value))
            .SequenceEqual(index.Key.HashNames.Select(name => (name, "HASH")).Concat(index.Key.RangeNames.Select(name => (name, "RANGE"))));

    private static bool HasProjection(IndexDefinition index, Projection projection) =>
        projection.ProjectionType?.Value == index.Projection.Type
        && index.Projection.NonKeyAttributes.ToHashSet(StringComparer.Ordinal).SetEquals(projection.NonKeyAttributes ?? []);
}
