using DynamoObjects.Testing.Tests;

namespace DynamoObjects.Testing.Xunit.Tests.Execution;

/// <summary>A test that ends before the tasks that it has started.</summary>
public class TestEndTests
{
    [DynamoTheory(Backend.Local)]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Tables_that_are_still_being_created_are_dropped(bool withTestToken, DynamoTestContext outer)
    {
        var test = await DynamoTestContext.OpenAsync(outer.Backend);
        var token = withTestToken ? test.CancellationToken : default;
        var creations = Enumerable
            .Range(0, 20)
            .Select(number => SimpleTables.CreateAsync(test.Client, $"table{number}", cancellationToken: token))
            .ToList();

        await test.DisposeAsync();

        // Calls that had not begun are rejected; the others have completed or are canceled.
        await Task.WhenAll(creations).ContinueWith(_ => { }, TaskScheduler.Default);
        Assert.Contains(creations, creation => !creation.IsFaulted);
        Assert.Empty(await LocalTables.ListAsync(outer, test.TablePrefix));
    }

    [DynamoFact(Backend.Local)]
    public async Task A_table_that_the_test_has_protected_is_dropped_as_well(DynamoTestContext test)
    {
        var context = await DynamoTestContext.OpenAsync(Backend.Local);
        await SimpleTables.CreateAsync(context.Client, "store", isProtected: true);

        await context.DisposeAsync();

        Assert.Empty(await LocalTables.ListAsync(test, context.TablePrefix));
    }
}
