using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Operations.Tables;

/// <summary>Reads the billing mode and the throughput of a table and its indexes.</summary>
internal static class TableThroughput
{
    private const long MaxUnits = 1_000_000_000_000;

    public static bool IsOnDemand(BillingMode? mode) => mode?.Value == "PAY_PER_REQUEST";

    public static void CheckBilling(bool onDemand, ProvisionedThroughput? throughput, List<GlobalSecondaryIndex>? indexes)
    {
        if (onDemand && throughput is not null)
            throw Failures.Validation(Messages.UnitsWithPayPerRequest);
        if (!onDemand && throughput is null)
            throw Failures.Validation(Messages.UnitsMissing);
        CheckUnits(throughput);
        foreach (var index in indexes ?? [])
            CheckIndexBilling(onDemand, index.IndexName, index.ProvisionedThroughput);
    }

    public static void CheckIndexBilling(bool onDemand, string indexName, ProvisionedThroughput? throughput)
    {
        if (onDemand && throughput is not null)
            throw Failures.Validation(Messages.IndexUnitsWithPayPerRequest(indexName));
        if (!onDemand && throughput is null)
            throw Failures.Validation(Messages.IndexUnitsMissing(indexName));
        CheckUnits(throughput);
    }

    public static void CheckUnits(ProvisionedThroughput? throughput)
    {
        if (throughput?.ReadCapacityUnits > MaxUnits)
            throw Failures.Validation(Messages.UnitsOutOfBounds(throughput.ReadCapacityUnits.Value, "ReadCapacityUnits"));
        if (throughput?.WriteCapacityUnits > MaxUnits)
            throw Failures.Validation(Messages.UnitsOutOfBounds(throughput.WriteCapacityUnits.Value, "WriteCapacityUnits"));
    }

    public static Throughput Read(ProvisionedThroughput? units) => new(units?.ReadCapacityUnits ?? 0, units?.WriteCapacityUnits ?? 0);

    public static bool IsSame(Throughput present, ProvisionedThroughput wanted) =>
        present.Read == wanted.ReadCapacityUnits && present.Write == wanted.WriteCapacityUnits;

    /// <summary>Changes the throughput and records the time.</summary>
    public static Throughput Change(Throughput present, ProvisionedThroughput wanted, DateTimeOffset now)
    {
        var (read, write) = (wanted.ReadCapacityUnits ?? 0, wanted.WriteCapacityUnits ?? 0);
        var decreases = read < present.Read || write < present.Write;
        return present with
        {
            Read = read,
            Write = write,
            Increased = read > present.Read || write > present.Write ? now : present.Increased,
            Decreased = decreases ? now : present.Decreased,
            Decreases = present.Decreases + (decreases ? 1 : 0),
        };
    }

    public static OnDemandLimits ReadLimits(OnDemandThroughput? limits) => new(limits?.MaxReadRequestUnits, limits?.MaxWriteRequestUnits);
}
