using DynamoObjects.Testing.Cleanup;
using DynamoObjects.Testing.Tests;
using static DynamoObjects.Testing.Xunit.Tests.SampleRun;

namespace DynamoObjects.Testing.Xunit.Tests.Execution;

/// <summary>Leftover tables on a DynamoDB Local that others use as well.</summary>
public class SweepTests
{
    [DynamoFact(Backend.Local)]
    public async Task A_run_drops_what_a_killed_run_left_and_nothing_else(DynamoTestContext test)
    {
        using var observer = LocalTables.Observer(test);
        var now = TimeProvider.System.GetUtcNow();
        var old = RunPrefix.CreateForTest(RunPrefix.CreateForRun(now.AddHours(-13)), 1) + "store";
        var young = RunPrefix.CreateForTest(RunPrefix.CreateForRun(now.AddHours(-1)), 1) + "store";
        var otherTable = $"do-{Guid.NewGuid():N}-store";
        try
        {
            foreach (var name in new[] { old, young, otherTable })
                await SimpleTables.CreateAsync(observer, name);

            await StartAsync(SampleEnvironment.SameLocal(test), "FullyQualifiedName~Facts.Local_only");

            var left = await LocalTables.ListAsync(test, "do-");
            Assert.DoesNotContain(old, left);
            Assert.Contains(young, left);
            Assert.Contains(otherTable, left);
        }
        finally
        {
            foreach (var name in (await LocalTables.ListAsync(test, "do-")).Intersect([old, young, otherTable]))
                await observer.DeleteTableAsync(name);
        }
    }

    [DynamoFact(Backend.Local)]
    public async Task A_run_that_cannot_drop_leftover_tables_warns_and_passes(DynamoTestContext test)
    {
        var environment = new Dictionary<string, string>(SampleEnvironment.SameLocal(test)) { ["DYNAMO_SWEEP_HOURS"] = "soon" };
        using var projects = new BuiltProjects("One");

        var run = await projects.TestAsync("One", environment, "FullyQualifiedName~Facts.Local_only");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains(
            "One : warning DYNT003: Tables of killed runs could not be dropped: DYNAMO_SWEEP_HOURS is 'soon'; set it to",
            run.Output,
            StringComparison.Ordinal
        );
    }
}
