using Amazon;
using Amazon.Runtime;

namespace MoreSample;

/// <summary>Rows of attributes that have a value for each parameter, and rows that are only read during the
/// run.</summary>
[DynamoBackends(Backend.Mock)]
public class MadeRows
{
    public static IEnumerable<object?[]> Whole =>
        [
            [new AmazonDynamoDBClient(new AnonymousAWSCredentials(), RegionEndpoint.USEast1), 7, null, "made"],
        ];

    public static IEnumerable<object[]> Opaque =>
        [
            [new object(), 1, 2],
            [new object()],
        ];

    public static IEnumerable<object[]> OpaqueText =>
        [
            [new object(), "3f2504e0-4f89-11d3-9a0c-0305e82c3301"],
        ];

    [DynamoTheory]
    [EveryParameter]
    public void Made(IAmazonDynamoDB client, int number, DynamoTestContext test, string text) => Check(client, number, test, text);

    [DynamoTheory]
    [MemberData(nameof(Whole))]
    public void Given_as_well(IAmazonDynamoDB client, int number, DynamoTestContext test, string text) => Check(client, number, test, text);

    [DynamoTheory]
    [MemberData(nameof(Opaque))]
    public void Rest_read_in_the_run(object value, DynamoTestContext test, params int[] numbers)
    {
        Assert.NotNull(value);
        Assert.Same(DynamoTestContext.Current, test);
        Assert.True(numbers is [] or [1, 2]);
    }

    [DynamoTheory]
    [MemberData(nameof(OpaqueText))]
    public void Generic_and_converted_in_the_run<T>(DynamoTestContext test, T value, Guid id)
    {
        Assert.NotNull(value);
        Assert.Same(DynamoTestContext.Current, test);
        Assert.NotEqual(Guid.Empty, id);
    }

    private static void Check(IAmazonDynamoDB client, int number, DynamoTestContext test, string text)
    {
        Assert.Same(DynamoTestContext.Current, test);
        Assert.Same(test.Client, client);
        Assert.Equal((7, "made"), (number, text));
    }
}
