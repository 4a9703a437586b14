using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Tests.Values;

public class ItemSizeTests
{
    [Theory]
    [InlineData("0", 1)]
    [InlineData("-0", 1)]
    [InlineData("3.14159", 5)]
    [InlineData("123456", 4)]
    [InlineData("1E125", 2)]
    [InlineData("-42", 3)]
    [InlineData("100.5", 4)]
    [InlineData("0.15", 2)]
    [InlineData("12345678901234567890123456789012345678", 20)]
    public void A_number_has_half_a_byte_for_a_digit(string number, int bytes) =>
        Assert.Equal(bytes, ItemSize.Measure(SdkValues.FromSdk(new AttributeValue { N = number }, ValueLayer.Current)));

    [Fact]
    public void An_item_is_its_names_and_values()
    {
        var item = SdkValues.FromSdk(
            new Dictionary<string, AttributeValue>
            {
                ["pk"] = new() { S = "é" }, // 2 + 2
                ["flag"] = new() { BOOL = true }, // 4 + 1
                ["none"] = new() { NULL = true }, // 4 + 1
                ["l"] = new() { L = [new() { S = "ab" }, new() { L = [], IsLSet = true }] }, // 1 + 3 + (1 + 2) + (1 + 3)
                ["m"] = new() { M = new() { ["k"] = new() { N = "7" } } }, // 1 + 3 + (1 + 1 + 2)
                ["ss"] = new() { SS = ["a", "bc"] }, // 2 + 3
                ["b"] = new() { B = new MemoryStream([1, 2, 3]) }, // 1 + 3
            },
            ValueLayer.Current
        );

        Assert.Equal(4 + 5 + 5 + 11 + 8 + 5 + 4, ItemSize.Measure(item));
    }
}
