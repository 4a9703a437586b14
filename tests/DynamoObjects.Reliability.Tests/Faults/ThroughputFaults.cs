using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Xunit.Abstractions;

namespace DynamoObjects.Reliability.Faults;

/// <summary>With every kind of fault at every request, a throughput scope restores the units or reports which units to
/// set.</summary>
public sealed class ThroughputFaults(ITestOutputHelper output)
{
    private const long Raised = 20;

    private static readonly string[] Tables = ["stock", "order"];

    private volatile bool _isReading;
    private int _positions;
    private int _scopes;
    private int _notRestored;

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Throughput_is_restored_or_reported_with_its_units(DynamoTestContext test)
    {
        await CreateAsync(test.Client, "stock", "by-place");
        await CreateAsync(test.Client, "order", null);
        var before = await TableUnits.ReadAsync(test.Client, Tables);

        await CheckResults.ReportAsync(
            output,
            "faults of throughput",
            test.Backend.ToString(),
            () => RunAsync(test, ShortDelayTimeProvider.CreateDatabase(test), before),
            () =>
                $"{_scopes} scopes over two tables, {_positions} of them with a fault at each request; "
                + $"{_notRestored} could not restore the units",
            "each restored, or reported with the units to set"
        );
        Assert.InRange(_notRestored, 1, _scopes - 1);
    }

    private async Task RunAsync(DynamoTestContext test, DynamoDatabase database, TableUnits before)
    {
        var kinds = FaultPlan.GetKinds(test.Backend);
        _positions = await FaultPlan.RunAtEachPositionAsync(test.Backend, kinds, plan => RunAsync(test, database, before, plan));
        var random = new Random();
        for (var round = 0; round < TestScale.Rounds(test.Backend == Backend.Mock ? 20 : 5); round++)
        {
            var plans = Enumerable.Range(0, random.Next(2, 4)).Select(_ => FaultPlan.Create(random, 12, kinds));
            await RunAsync(test, database, before, [.. plans]);
        }
    }

    /// <summary>Raises and restores units under faults, and then restores the remaining ones without faults.</summary>
    /// <returns>The number of attempts that met a fault.</returns>
    private async Task<int> RunAsync(DynamoTestContext test, DynamoDatabase database, TableUnits before, params FaultPlan[] plans)
    {
        var what = string.Join("; ", plans.AsEnumerable());
        test.Requests.Clear();
        var faults = plans.Select(plan => plan.Set(test.Faults, _ => !_isReading)).ToList();
        var report = await ThroughputReport.CreateAsync(
            () => database.RaiseThroughputAsync(Tables.Select(name => new TableThroughput(name, Raised, Raised))),
            async () => Assert.True((await ReadUnitsDuringScopeAsync(test.Client)).AreAtLeast(Raised), $"{what}: not raised")
        );
        faults.ForEach(fault => fault.Remove());
        _scopes++;

        var after = await TableUnits.ReadAsync(test.Client, Tables);
        var mayBeUnknown = plans.Any(plan => plan.HasUnknownOutcome);
        var breach = ThroughputCheck.FindViolation(before, after, report.Units, mayBeUnknown);
        Assert.True(breach is null, $"{what}: {breach}");
        if (report.Units.Count > 0)
        {
            _notRestored++;
            await RestoreAsync(test.Client, after, report);
            var left = (await TableUnits.ReadAsync(test.Client, Tables)).FindDifference(before);
            Assert.True(left is null, $"{what}: restored again: {left}");
        }

        return faults.Sum(fault => fault.FiredCount);
    }

    /// <summary>Reads with requests that the faults do not affect.</summary>
    private async Task<TableUnits> ReadUnitsDuringScopeAsync(AmazonDynamoDBClient client)
    {
        _isReading = true;
        var units = await TableUnits.ReadAsync(client, Tables);
        _isReading = false;
        return units;
    }

    /// <summary>Follows the exception: disposes the scope again, or sets the units if there is no scope.</summary>
    private static async Task RestoreAsync(AmazonDynamoDBClient client, TableUnits has, ThroughputReport report)
    {
        if (report.Scope is { } scope)
        {
            await scope.DisposeAsync();
            Assert.Empty(scope.OriginalUnits);
            return;
        }

        foreach (var table in report.Units)
        {
            if (has.ToRequest(has.WithUnits(table), table.TableName) is { } request)
                await client.UpdateTableAsync(request);
        }
    }

    private static Task<CreateTableResponse> CreateAsync(AmazonDynamoDBClient client, string name, string? index)
    {
        var request = new CreateTableRequest
        {
            TableName = name,
            ProvisionedThroughput = new(5, 4),
            AttributeDefinitions = [Text("id")],
            KeySchema = [new("id", KeyType.HASH)],
        };
        if (index is not null)
        {
            request.AttributeDefinitions.Add(Text("place"));
            request.GlobalSecondaryIndexes =
            [
                new()
                {
                    IndexName = index,
                    KeySchema = [new("place", KeyType.HASH)],
                    Projection = new() { ProjectionType = ProjectionType.ALL },
                    ProvisionedThroughput = new(3, 2),
                },
            ];
        }

        return client.CreateTableAsync(request);
    }

    private static AttributeDefinition Text(string name) => new(name, ScalarAttributeType.S);
}
