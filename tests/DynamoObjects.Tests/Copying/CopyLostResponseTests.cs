using Amazon.DynamoDBv2.Model;
using DynamoObjects.Testing;
using static DynamoObjects.Tests.Copying.CopiedTables;

namespace DynamoObjects.Tests.Copying;

/// <summary>A copy without overwriting whose response is lost, and whose own item is then a conflict.</summary>
public sealed class CopyLostResponseTests
{
    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task An_item_counts_as_copied(DynamoTestContext test, DynamoDatabase db)
    {
        await FillAsync(test, 5);
        test.Faults.On<PutItemRequest>().LoseResponse();

        Assert.True(await db.CopyItemAsync("from", Key(1), "copy"));
        Assert.False(await db.CopyItemAsync("from", Key(1), "copy"));
        test.Faults.On<PutItemRequest>().After(1).LoseResponse();
        Assert.Equal(new CopyResult(5, 4, 1, 0, 0), await db.CopyTableDataAsync("from", "copy"));

        Assert.Equal(Items(5, "new"), await ReadAsync(test.Client, "copy"));
        test.Faults.ShouldAllHaveFired();
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task An_item_counts_as_copied_if_the_copy_itself_retries_it(DynamoTestContext test, DynamoDatabase db)
    {
        await FillAsync(test, 1);
        test.Faults.On<PutItemRequest>().LoseResponse();
        test.Faults.On<PutItemRequest>().Times(15).InternalServerError();

        Assert.Equal(new CopyResult(1, 1, 0, 0, 0), await db.CopyTableDataAsync("from", "copy"));

        test.Faults.ShouldAllHaveFired();
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task The_item_of_another_writer_is_kept(DynamoTestContext test, DynamoDatabase db)
    {
        await FillAsync(test, 2);
        await test.Client.PutItemAsync("copy", Item(0, "new"));
        await test.Client.PutItemAsync("copy", Item(1, "old"));
        test.Faults.On<PutItemRequest>().When(request => request.Item["number"].N == "0").Throttle();
        test.Faults.On<PutItemRequest>().When(request => request.Item["number"].N == "1").Timeout();

        Assert.Equal(new CopyResult(2, 0, 2, 0, 0), await db.CopyTableDataAsync("from", "copy"));

        Assert.Equal([(0, "new"), (1, "old")], await ReadAsync(test.Client, "copy"));
        test.Faults.ShouldAllHaveFired();
    }
}
