using Amazon;
using Amazon.Runtime;

namespace MoreSample;

/// <summary>Rows that have a value for each parameter, and the properties of rows.</summary>
[TestClass]
[DynamoBackends(Backend.Mock)]
public class MadeRows
{
    public static IEnumerable<object?[]> Whole =>
        [
            [new AmazonDynamoDBClient(new AnonymousAWSCredentials(), RegionEndpoint.USEast1), 7, null, "made"],
        ];

    [DynamoTestMethod]
    [DynamoDynamicData(nameof(Whole))]
    public void Given_as_well(IAmazonDynamoDB client, int number, DynamoTestContext test, string text)
    {
        Assert.AreSame(DynamoTestContext.Current, test);
        Assert.AreSame(test.Client, client);
        Assert.AreEqual((7, "made"), (number, text));
    }

    [DynamoTestMethod]
    [DynamoDataRow(1, ArgumentsDisplayName = "the first")]
    public void Described(int number, DynamoTestContext test) => Assert.AreEqual(1, number);
}
