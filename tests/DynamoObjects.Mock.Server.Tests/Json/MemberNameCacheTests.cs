using System.Text.Json;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Operations;
using DynamoObjects.Mock.Server.Json;
using DynamoObjects.Mock.Server.Tests.Protocol;

namespace DynamoObjects.Mock.Server.Tests.Json;

[Collection(nameof(MemoryTests))]
public class MemberNameCacheTests
{
    private const int Length = 1_000_000;

    public static TheoryData<Type> Requests =>
        [
            .. OperationTable
                .All.Where(operation => operation.State != OperationState.Unsupported)
                .Select(operation => operation.RequestType),
        ];

    [Theory]
    [MemberData(nameof(Requests))]
    public void Long_names_of_unknown_members_are_not_cached(Type type) => AssertNotCached(type, "{0}");

    [Theory]
    [InlineData(typeof(BatchGetItemRequest), """{"RequestItems":{"store":{0}}}""")]
    [InlineData(typeof(TransactWriteItemsRequest), """{"TransactItems":[{"Put":{0}}]}""")]
    public void Long_names_within_a_request_are_not_cached(Type type, string body) => AssertNotCached(type, body);

    private static void AssertNotCached(Type type, string body)
    {
        // Fills the array pools, which keep arrays for later reads.
        Read('a');
        var before = GC.GetTotalMemory(forceFullCollection: true);

        for (var letter = 'b'; letter <= 'u'; letter++)
            Read(letter);

        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 10 * Length);

        void Read(char letter)
        {
            var sent = body.Replace("{0}", $$"""{"{{new string(letter, Length)}}":null}""", StringComparison.Ordinal);
            MemberNameCache.LimitGrowth(ModelJson.GetTypeInfo(type), sent.Length);
            Assert.IsType(type, JsonSerializer.Deserialize(sent, ModelJson.GetTypeInfo(type)));
        }
    }
}
