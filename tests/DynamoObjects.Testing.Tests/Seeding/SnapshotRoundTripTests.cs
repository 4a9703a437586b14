using CsCheck;

namespace DynamoObjects.Testing.Tests.Seeding;

public class SnapshotRoundTripTests
{
    [DynamoFact]
    public async Task What_is_captured_and_seeded_again_is_the_same_and_holds_every_item(DynamoTestContext test)
    {
        var iterations = test.Backend == Backend.Mock ? 200 : 15;
        await RandomItems.Items.SampleAsync(
            async items =>
            {
                await using var first = await DynamoTestContext.OpenAsync(test.Backend);
                await KeyedTable.CreateAsync(first);
                await first.Seed.AddItemsAsync(KeyedTable.Name, items);
                var captured = await DynamoSnapshot.CaptureAsync(first.Client);

                await using var second = await DynamoTestContext.OpenAsync(test.Backend);
                await second.Seed.AddSnapshotAsync(DynamoSnapshot.Parse(captured.ToString()));

                Assert.Equal(items.Count, (await KeyedTable.ItemsAsync(first)).Length);
                Assert.Equal(captured.ToString(), (await DynamoSnapshot.CaptureAsync(second.Client)).ToString());
            },
            iter: iterations,
            threads: 1
        );
    }

    [DynamoFact]
    public async Task What_the_mock_holds_of_a_seed_Local_holds_as_well(DynamoTestContext test) =>
        await RandomItems.Items.SampleAsync(
            async items =>
            {
                await using var mock = await DynamoTestContext.OpenAsync(Backend.Mock);
                await KeyedTable.CreateAsync(mock);
                await mock.Seed.AddItemsAsync(KeyedTable.Name, items);
                await using var here = await DynamoTestContext.OpenAsync(test.Backend);
                await KeyedTable.CreateAsync(here);
                await here.Seed.AddItemsAsync(KeyedTable.Name, items);

                Assert.Equal(string.Join('\n', await KeyedTable.ItemsAsync(mock)), string.Join('\n', await KeyedTable.ItemsAsync(here)));
            },
            iter: test.Backend == Backend.Mock ? 100 : 15,
            threads: 1
        );
}
