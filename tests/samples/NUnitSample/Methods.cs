using Amazon.DynamoDBv2.DataModel;
using DynamoObjects;

namespace NUnitSample;

public class Methods
{
    private DynamoTestContext? _seenBySetUp;

    [SetUp]
    public void SetUp() => _seenBySetUp = DynamoTestContext.Current;

    [DynamoTest]
    public void Everything_is_given(
        DynamoTestContext test,
        DynamoDatabase database,
        IAmazonDynamoDB client,
        AmazonDynamoDBClient sdk,
        IDynamoDBContext context
    )
    {
        Assert.That(DynamoTestContext.Current, Is.SameAs(test));
        Assert.That(_seenBySetUp, Is.SameAs(test));
        Assert.That(client, Is.SameAs(test.Client));
        Assert.That(sdk, Is.SameAs(test.Client));
        Assert.That(database, Is.SameAs(test.Database));
        Assert.That(context, Is.Not.Null);
    }

    [DynamoTest]
    public async Task Sees_its_own_table(IAmazonDynamoDB client)
    {
        await StoreTable.CreateAsync(client);
        await client.PutItemAsync("store", new() { ["id"] = new("one") });

        Assert.That((await client.ScanAsync(new ScanRequest("store"))).Items, Has.Count.EqualTo(1));
        Assert.That((await client.ListTablesAsync()).TableNames.Single(), Is.EqualTo("store"));
    }

    [DynamoTest(Backend.Mock)]
    public void Mock_only() => Assert.That(DynamoTestContext.Current!.Backend, Is.EqualTo(Backend.Mock));

    [DynamoTest(Backend.Local)]
    public void Local_only(DynamoTestContext test) => Assert.That(test.Backend, Is.EqualTo(Backend.Local));

    [DynamoTest]
    [NUnit.Framework.Ignore("not today")]
    public void Skipped() => Assert.Fail("runs although it is skipped");

    [DynamoTestCase(1, "one")]
    [DynamoTestCase(2, "two")]
    public void Row(DynamoTestContext test, int number, IAmazonDynamoDB client, string text)
    {
        Assert.That(client, Is.SameAs(test.Client));
        Assert.That(text, Is.EqualTo(number == 1 ? "one" : "two"));
    }

    [DynamoTestCase("a")]
    [DynamoTestCase("b", 7)]
    public void Default_after_the_given(string letter, DynamoTestContext test, int number = 5)
    {
        Assert.That(number, Is.EqualTo(letter == "a" ? 5 : 7));
        Assert.That(test, Is.SameAs(DynamoTestContext.Current));
    }

    [DynamoTestCase("a", 1, 2, 3)]
    public void Rest(string letter, DynamoTestContext test, params int[] numbers)
    {
        Assert.That(letter, Is.EqualTo("a"));
        Assert.That(string.Join(" ", numbers), Is.EqualTo("1 2 3"));
        Assert.That(test, Is.SameAs(DynamoTestContext.Current));
    }

    [DynamoTestCase(null, Backends = Backend.Mock)]
    public void Null_row(string? text, DynamoTestContext test)
    {
        Assert.That(text, Is.Null);
        Assert.That(test, Is.Not.Null);
    }

    [DynamoTest(Backend.Mock)]
    [DynamoTestCase(1)]
    [DynamoTestCase(2, Backends = Backend.Mock | Backend.Local)]
    public void Row_on_the_backends_of_its_test(int number, DynamoTestContext test) =>
        Assert.That(test.Backend == Backend.Mock || number == 2, Is.True);

    [DynamoTestCase(5)]
    [DynamoTestCase("five")]
    public void Generic<T>(DynamoTestContext test, T value)
    {
        Assert.That(test, Is.SameAs(DynamoTestContext.Current));
        Assert.That(value, Is.EqualTo(typeof(T) == typeof(int) ? 5 : "five"));
    }

    [DynamoTest]
    [KnownDifference(Backend.Mock, "the mock is no real thing")]
    public void Only_right_on_local(DynamoTestContext test) => Assert.That(test.Backend, Is.EqualTo(Backend.Local));

    [DynamoTest]
    public void Token_without_a_time_limit(DynamoTestContext test, CancellationToken cancellationToken) =>
        Assert.That(cancellationToken, Is.EqualTo(test.CancellationToken));

    [DynamoTest]
    [CancelAfter(20_000)]
    public void With_a_time_limit(DynamoTestContext test, CancellationToken cancellationToken)
    {
        Assert.That(test, Is.SameAs(DynamoTestContext.Current));
        Assert.That(cancellationToken.CanBeCanceled, Is.True);
    }

    [Test]
    public void Plain() => Assert.That(DynamoTestContext.Current, Is.Null);
}
