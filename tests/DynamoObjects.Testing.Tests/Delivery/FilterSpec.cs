using static DynamoObjects.Testing.Tests.Delivery.OrderStream;

namespace DynamoObjects.Testing.Tests.Delivery;

/// <summary>Filter patterns: https://docs.aws.amazon.com/lambda/latest/dg/with-ddb-filtering.html</summary>
public class FilterSpec
{
    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("""{"eventName":["MODIFY"]}""", "1")]
    [InlineData("""{"eventName":["INSERT","MODIFY"]}""", "1 2 3 1")]
    [InlineData("""{"dynamodb":{"NewImage":{"status":{"S":["paid"]}}}}""", "1")]
    [InlineData("""{"dynamodb":{"Keys":{"number":{"N":["2"]}}}}""", "2 2")]
    [InlineData("""{"dynamodb":{"Keys":{"number":{"N":[{"numeric":["=",2]}]}}}}""", "")]
    [InlineData("""{"dynamodb":{"NewImage":{"status":{"S":[{"exists":false}]}}}}""", "2")]
    [InlineData("""{"eventName":["REMOVE"],"dynamodb":{"Keys":{"customer":{"S":[{"prefix":"a"}]}}}}""", "2")]
    [InlineData("""{"eventName":["REMOVE"],"dynamodb":{"Keys":{"customer":{"S":[{"prefix":"b"}]}}}}""", "")]
    [InlineData("""{"$or":[{"eventName":["REMOVE"]},{"dynamodb":{"Keys":{"number":{"N":["3"]}}}}]}""", "3 2")]
    public async Task Only_records_that_match_are_delivered(string pattern, string numbers, DynamoTestContext test)
    {
        await WithOrdersAsync(test, 3);
        await PutAsync(test, "ada", 1, "paid");
        await DeleteAsync(test, "ada", 2);

        var delivery = await test.Streams.DeliverAsync("orders", AcceptAsync, new() { FilterCriteria = [pattern] });

        Assert.Equal(numbers, Numbers(delivery.Delivered));
        Assert.Equal(5, delivery.Delivered.Count + delivery.FilteredOut.Count);
        Assert.Empty((await test.Streams.DeliverAsync("orders", AcceptAsync)).Invocations);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_record_is_delivered_if_one_of_the_patterns_matches(DynamoTestContext test)
    {
        await WithOrdersAsync(test, 3);

        var delivery = await test.Streams.DeliverAsync(
            "orders",
            AcceptAsync,
            new()
            {
                FilterCriteria = ["""{"dynamodb":{"Keys":{"number":{"N":["1"]}}}}""", """{"dynamodb":{"Keys":{"number":{"N":["3"]}}}}"""],
            }
        );

        Assert.Equal(("1 3", "2"), (Invoked(delivery), Numbers(delivery.FilteredOut)));
    }
}
