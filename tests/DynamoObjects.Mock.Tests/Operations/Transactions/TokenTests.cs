using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Tests.Operations.Transactions;

/// <summary>Concurrent transactions with client request tokens.</summary>
public sealed class TokenTests : IDisposable
{
    private readonly MockDynamoDb _engine = TestRequests.With();

    public TokenTests() => _engine.Execute(TestRequests.Table("films"));

    public void Dispose() => _engine.Dispose();

    [Fact]
    public void A_token_whose_transaction_is_in_progress_is_rejected()
    {
        Assert.Equal(TokenState.New, _engine.Database.Tokens.Begin("token", [], _engine.Database.Now, out _));

        _engine.AssertRejects<TransactionInProgressException>(
            Put("books", "token"),
            "The transaction with the given request token is already in progress"
        );

        _engine.Database.Tokens.Remove("token");
        _engine.Execute(Put("books", "token"));
        Assert.NotNull(_engine.Get("a", 1));
    }

    [Fact]
    public void A_token_of_a_failed_transaction_may_be_used_again()
    {
        Assert.Throws<ResourceNotFoundException>(() => _engine.Execute(Put("missing", "token")));

        _engine.Execute(Put("books", "token"));

        Assert.NotNull(_engine.Get("a", 1));
    }

    [Fact]
    public void Transactions_with_different_tokens_do_not_wait_for_each_other()
    {
        var first = new Thread(() => _engine.Execute(Put("films", "first")));
        var second = new Thread(() => _engine.Execute(Put("books", "second")));

        lock (_engine.Database.Find("films")!.SyncRoot)
        {
            first.Start();
            SpinWait.SpinUntil(() => first.ThreadState.HasFlag(ThreadState.WaitSleepJoin));
            second.Start();

            Assert.True(second.Join(TimeSpan.FromMinutes(1)), "The second transaction waited for the first.");
        }

        first.Join();
        Assert.NotNull(_engine.Get("a", 1, "films"));
        Assert.NotNull(_engine.Get("a", 1));
    }

    private static TransactWriteItemsRequest Put(string table, string token) =>
        new()
        {
            TransactItems =
            [
                new()
                {
                    Put = new() { TableName = table, Item = TestRequests.Item("a", 1) },
                },
            ],
            ClientRequestToken = token,
        };
}
