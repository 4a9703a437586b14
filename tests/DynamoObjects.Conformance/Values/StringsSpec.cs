namespace DynamoObjects.Conformance.Values;

/// <summary>Text is stored unchanged:
/// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.NamingRulesDataTypes.html</summary>
public class StringsSpec
{
    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("\u0001\u0007\u001f\u007f")]
    [InlineData("\"\\/<>&'+")]
    [InlineData("\u00e9 e\u0301")]
    [InlineData("\u2028\u2029\ufeff")]
    [InlineData("\ue000\ufdd0\ufffd\ufffe\uffff")]
    [InlineData("\U00010000 😀 𝄞 \U0010ffff")]
    public async Task Text_of_any_plane_is_kept_in_keys_names_and_values(string text, IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);
        Dictionary<string, AttributeValue> key = new() { ["pk"] = new(text) };

        await client.PutItemAsync("items", new(key) { [text] = new AttributeValue { M = new() { [text] = new() { SS = [text] } } } });

        var item = (await client.GetItemAsync("items", key, true)).Item;
        Assert.Equal(text, item["pk"].S);
        Assert.Equal([text], item[text].M[text].SS);
    }

    /// <summary>The SDK sends a replacement character instead; the mock rejects such text, see docs/dynamock/mock.md.</summary>
    [DynamoFact(Backend.Local)]
    public async Task The_SDK_sends_another_text_for_half_of_a_surrogate_pair(IAmazonDynamoDB client)
    {
        const string Half = "\ud800";
        await Tables.HashAsync(client);

        await client.PutItemAsync("items", new() { ["pk"] = new(Half), [Half] = new("x") });

        var item = Assert.Single((await client.ScanAsync(new ScanRequest("items"))).Items);
        Assert.Equal("\ufffd", item["pk"].S);
        Assert.Equal("x", item["\ufffd"].S);
    }
}
