namespace XunitV3MtpSample;

public class Skips
{
    public static bool Yes => true;

    public static bool No => false;

    [DynamoFact(Skip = "unless No", SkipUnless = nameof(No))]
    public void Unless_no() => Assert.Fail("runs although it is skipped");

    [DynamoFact(Skip = "unless Yes", SkipUnless = nameof(Yes))]
    public void Unless_yes() => Assert.NotNull(DynamoTestContext.Current);

    [DynamoFact(Skip = "when Yes", SkipWhen = nameof(Yes))]
    public void When_yes() => Assert.Fail("runs although it is skipped");

    [DynamoFact(Skip = "when No", SkipWhen = nameof(No))]
    public void When_no() => Assert.NotNull(DynamoTestContext.Current);

    [DynamoFact(Skip = "when another says so", SkipType = typeof(AnotherType), SkipWhen = nameof(AnotherType.SaysSo))]
    public void When_another_says_so() => Assert.Fail("runs although it is skipped");

    [DynamoTheory(Skip = "all rows")]
    [InlineData(1)]
    public void All_rows(int number) => Assert.Fail($"row {number} runs although it is skipped");

    [DynamoTheory(Skip = "rows, when Yes", SkipWhen = nameof(Yes))]
    [InlineData(1)]
    public void Rows_when_yes(int number) => Assert.Fail($"row {number} runs although it is skipped");

    [DynamoFact]
    public async Task By_itself(IAmazonDynamoDB client)
    {
        await XunitSample.StoreTable.CreateAsync(client);
        Assert.Skip("after it has begun");
    }

    [DynamoFact]
    [KnownDifference(Backend.Mock | Backend.Local, "never seen")]
    public void By_itself_where_it_should_differ() => Assert.Skip("not known");

    [DynamoFact(SkipExceptions = [typeof(PlatformNotSupportedException)])]
    public void By_an_exception() => throw new PlatformNotSupportedException("not there yet");

    public static class AnotherType
    {
        public static bool SaysSo => true;
    }
}
