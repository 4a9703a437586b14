using System.Runtime.CompilerServices;

namespace XunitSample;

[Trait("Kind", "Failing")]
public class Failures
{
    private readonly Backend _backend;

    public Failures(DynamoTestContext? test = null)
    {
        _backend = test!.Backend;
        Notes.Leave(_backend, test.TablePrefix);
    }

    [DynamoFact]
    public async Task Fails_with_tables(IAmazonDynamoDB client)
    {
        await StoreTable.CreateAsync(client);
        await client.PutItemAsync("store", new() { ["id"] = new("one") });
        Assert.Fail("on purpose");
    }

    [DynamoFact(Timeout = 2_000)]
    public Task Times_out(CancellationToken cancellationToken)
    {
        var never = new TaskCompletionSource();
        cancellationToken.Register(() => Notes.Leave(_backend, "cancelled"));
        return never.Task;
    }

    [DynamoFact]
    public async ValueTask Fails_later_in_a_value_task() => await FailLaterAsync();

    [DynamoFact]
    public async ValueTask<int> Fails_later_in_a_value_task_with_a_result()
    {
        await FailLaterAsync();
        return 1;
    }

    [DynamoFact]
    public ConfiguredTaskAwaitable Fails_later_in_another_awaitable() => FailLaterAsync().ConfigureAwait(true);

    [DynamoFact]
    public async IAsyncEnumerable<int> Fails_later_in_an_asynchronous_stream()
    {
        await FailLaterAsync();
        yield return 1;
    }

    [DynamoFact]
    public void Cannot_be_given(int number) => Assert.Equal(0, number);

    [DynamoFact(Backend.None)]
    public void No_backend() => Assert.Fail("runs although it has no backend");

    [DynamoFact]
    [KnownDifference(Backend.Mock | Backend.Local, "there is none")]
    public void Difference_that_is_gone() => Assert.NotNull(DynamoTestContext.Current);

    private static async Task FailLaterAsync()
    {
        await Task.Yield();
        Assert.Fail("later, on purpose");
    }
}
