using DynamoObjects.Testing.Isolation;

namespace DynamoObjects.Testing.Tests.Isolation;

public class TableNamesTests
{
    private readonly TableNames _names = new("do-1-a-");

    [Theory]
    [InlineData("store", "do-1-a-store")]
    [InlineData("arn:aws:dynamodb:us-east-1:000000000000:table/store", "arn:aws:dynamodb:us-east-1:000000000000:table/do-1-a-store")]
    [InlineData(
        "arn:aws:dynamodb:us-east-1:000000000000:table/store/index/ByCity",
        "arn:aws:dynamodb:us-east-1:000000000000:table/do-1-a-store/index/ByCity"
    )]
    public void A_prefix_that_is_added_is_removed_again(string name, string sent)
    {
        Assert.Equal(sent, _names.AddPrefix(name));
        Assert.Equal(name, _names.RemovePrefix(sent));
    }

    [Theory]
    [InlineData("")]
    [InlineData("ab")]
    [InlineData("no table name")]
    [InlineData("arn:aws:kinesis:us-east-1:000000000000:stream/s")]
    public void An_invalid_table_name_is_left_for_DynamoDB_to_reject(string name) => Assert.Equal(name, _names.AddPrefix(name));

    [Fact]
    public void Long_names_are_shortened_and_stay_apart()
    {
        var one = new string('x', 254) + "1";
        var two = new string('x', 254) + "2";

        var sentOne = _names.AddPrefix(one)!;
        var sentTwo = _names.AddPrefix(two)!;

        Assert.Equal((255, 255), (sentOne.Length, sentTwo.Length));
        Assert.NotEqual(sentOne, sentTwo);
        Assert.All([sentOne, sentTwo], sent => Assert.StartsWith("do-1-a-", sent, StringComparison.Ordinal));
        Assert.Equal((one, two), (_names.RemovePrefix(sentOne), _names.RemovePrefix(sentTwo)));
        Assert.Equal($"no table {one}", _names.RemovePrefixFromText($"no table {sentOne}"));
    }

    [Fact]
    public void A_prefix_is_never_empty() => Assert.Throws<ArgumentException>(() => new TableNames(""));

    [Fact]
    public void A_message_contains_the_tests_own_table_name() =>
        Assert.Equal("Table: store not found", _names.RemovePrefixFromText("Table: do-1-a-store not found"));
}
