using DynamoObjects;

namespace XunitV3MtpSample;

/// <summary>A constructor with required parameters: xUnit provides some of them, the adapter the others.</summary>
public sealed class Injected(
    DynamoTestContext test,
    ITestOutputHelper output,
    IAmazonDynamoDB client,
    Shared shared,
    DynamoDatabase database,
    CancellationToken cancellationToken
) : IClassFixture<Shared>, IAsyncLifetime
{
    private readonly DynamoTestContext? _seenByConstructor = DynamoTestContext.Current;
    private DynamoTestContext? _seenByInitialize;

    public DynamoTestContext Test => test;

    public async ValueTask InitializeAsync()
    {
        await Task.Yield();
        _seenByInitialize = DynamoTestContext.Current;
    }

    public async ValueTask DisposeAsync()
    {
        await Task.Yield();
        Assert.Same(test, DynamoTestContext.Current);
        Assert.Empty((await test.Client.ListTablesAsync(TestContext.Current.CancellationToken)).TableNames);
    }

    [DynamoFact]
    [Ambient]
    public void Has_what_it_asks_for(IAmazonDynamoDB same)
    {
        output.WriteLine("written by the test");
        Assert.Same(test, _seenByConstructor);
        Assert.Same(test, _seenByInitialize);
        Assert.Same(test, DynamoTestContext.Current);
        Assert.Same(test.Client, client);
        Assert.Same(test.Client, same);
        Assert.Same(test.Database, database);
        Assert.Equal(test.CancellationToken, cancellationToken);
        Assert.NotNull(shared);
    }

    [DynamoTheory]
    [InlineData(1)]
    [InlineData(2)]
    public void Each_row_has_its_own(int number, DynamoTestContext own)
    {
        Assert.InRange(number, 1, 2);
        Assert.Same(test, own);
        Assert.EndsWith($"({own.Backend})", TestContext.Current.Test!.TestDisplayName, StringComparison.Ordinal);
    }
}
