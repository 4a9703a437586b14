namespace XunitV3MtpSample;

[Trait("Kind", "FailingOnV3")]
public class FailuresOfV3
{
    public static IEnumerable<object[]> Broken => throw new InvalidOperationException("the rows cannot be read");

    public FailuresOfV3(DynamoTestContext test) => XunitSample.Notes.Leave($"{nameof(FailuresOfV3)} {test.TablePrefix}");

    [DynamoFact(Timeout = 2_000)]
    public async Task Times_out_and_fails_of_it(IAmazonDynamoDB client)
    {
        await XunitSample.StoreTable.CreateAsync(client);
        var never = new TaskCompletionSource();
        TestContext.Current.CancellationToken.Register(() => never.SetException(new InvalidOperationException("called off")));
        await never.Task;
    }

    [DynamoFact]
    public async Task Fails_after_a_request(IAmazonDynamoDB client)
    {
        await XunitSample.StoreTable.CreateAsync(client);
        Assert.Fail("on purpose");
    }

    [DynamoTheory]
    [MemberData(nameof(Broken))]
    public void Rows_that_cannot_be_read(int number) => Assert.Equal(0, number);

    [DynamoTheory]
    [InlineData(1, 2, 3)]
    public void Row_that_is_too_long(int number, DynamoTestContext test) => Assert.Equal(test, (object)number);

    [DynamoFact(Skip = "both", SkipWhen = nameof(Broken), SkipUnless = nameof(Broken))]
    public void Skip_that_is_none() => Assert.Fail("runs although it is unknown whether it is skipped");
}
