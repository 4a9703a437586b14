using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Tests.Values;

public class SdkValuesTests
{
    public static TheoryData<AttributeValue, string, string> InvalidValues =>
        new()
        {
            { new(), "Supplied AttributeValue is empty, must contain exactly one of the supported datatypes", "" },
            {
                new() { S = "x", N = "1" },
                "Supplied AttributeValue has more than one datatypes set, must contain exactly one of the supported datatypes",
                ""
            },
            {
                new() { NULL = false },
                "One or more parameter values were invalid: Null attribute value types must have the value of true",
                ""
            },
            {
                new() { SS = [], IsSSSet = true },
                "One or more parameter values were invalid: An string set  may not be empty",
                ""
            },
            {
                new() { NS = [], IsNSSet = true },
                "One or more parameter values were invalid: An number set  may not be empty",
                ""
            },
            {
                new() { BS = [], IsBSSet = true },
                "One or more parameter values were invalid: Binary sets should not be empty",
                ""
            },
            {
                new() { SS = ["b", "a", "b", "z", "c"] },
                """One or more parameter values were invalid: Input collection ["a", "b", "b", "z", "c"] contains duplicates.""",
                "One or more parameter values were invalid: Input collection [b, a, b, z, c] contains duplicates."
            },
            {
                new() { NS = ["1", "1.0"] },
                "One or more parameter values were invalid: Input collection contains duplicates.",
                "Input collection contains duplicates"
            },
            {
                new() { BS = [new([0xff]), new([0]), new([0])] },
                """One or more parameter values were invalid: Input collection ["AA==","/w==","AA=="]of type BS contains duplicates.""",
                """One or more parameter values were invalid: Input collection [/w==, AA==, AA==]of type BS contains duplicates."""
            },
            {
                new() { N = "" },
                "The parameter cannot be converted to a numeric value: ",
                "The parameter cannot be converted to a numeric value"
            },
            {
                new() { N = "1e2147483647" },
                "Number overflow. Attempting to store a number with magnitude larger than supported range",
                "Number underflow. Attempting to store a number with magnitude smaller than supported range"
            },
            {
                new() { N = "1e2147483648" },
                "Number overflow. Attempting to store a number with magnitude larger than supported range",
                "The parameter cannot be converted to a numeric value: 1e2147483648"
            },
            {
                new() { N = "1e-99999999999" },
                "Number underflow. Attempting to store a number with magnitude smaller than supported range",
                "The parameter cannot be converted to a numeric value: 1e-99999999999"
            },
        };

    [Theory]
    [MemberData(nameof(InvalidValues))]
    public void An_invalid_value_is_rejected_with_the_message_of_its_layer(AttributeValue value, string current, string older)
    {
        Assert.Equal(current, GetError(value, ValueLayer.Current));
        Assert.Equal(older.Length == 0 ? current : older, GetError(value, ValueLayer.Older));
    }

    [Theory]
    [InlineData(31, true)]
    [InlineData(32, false)]
    public void Maps_nest_31_deep(int depth, bool taken)
    {
        var value = new AttributeValue { S = "x" };
        for (var i = 0; i < depth; i++)
            value = i % 2 == 0 ? new() { M = new() { ["m"] = value } } : new() { L = [value] };

        var exception = Record.Exception(() =>
            SdkValues.FromSdk(new Dictionary<string, AttributeValue> { ["a"] = value }, ValueLayer.Current)
        );

        Assert.Equal(taken, exception is null);
    }

    [Fact]
    public void Sets_come_back_in_DynamoDBs_order()
    {
        Assert.Equal(["", "B", "a", "é"], RoundTrip(new() { SS = ["é", "a", "", "B"] }).SS);
        Assert.Equal(["-1", "9", "10", "10.5"], RoundTrip(new() { NS = ["10.5", "9", "10", "-1"] }).NS);
        Assert.Equal(
            [
                [],
                [1],
                [1, 0],
                [2],
            ],
            RoundTrip(new() { BS = [new([2]), new([1, 0]), new([]), new([1])] }).BS.Select(b => b.ToArray())
        );
    }

    [Fact]
    public void Later_changes_of_a_request_do_not_change_stored_items()
    {
        var bytes = new byte[] { 1, 2 };
        var sent = new Dictionary<string, AttributeValue>
        {
            ["b"] = new() { B = new MemoryStream(bytes) },
            ["l"] = new() { L = [new() { S = "x" }] },
        };
        var item = SdkValues.FromSdk(sent, ValueLayer.Current);

        bytes[0] = 9;
        sent["l"].L.Clear();
        SdkValues.ToSdk(item)["l"].L.Clear();

        var stored = SdkValues.ToSdk(item);
        Assert.Equal([1, 2], stored["b"].B.ToArray());
        Assert.Equal("x", Assert.Single(stored["l"].L).S);
    }

    private static AttributeValue RoundTrip(AttributeValue value) => SdkValues.ToSdk(SdkValues.FromSdk(value, ValueLayer.Current));

    private static string GetError(AttributeValue value, ValueLayer layer) =>
        Assert.Throws<AmazonDynamoDBException>(() => SdkValues.FromSdk(value, layer)).Message;
}
