namespace XunitSample;

public class Theories
{
    public static TheoryData<int, string> Members => new() { { 1, "one" }, { 2, "two" } };

    // An object that xUnit cannot serialize: the rows are only distinguished at run time.
    public static IEnumerable<object[]> Opaque =>
        [
            [new Box(1)],
            [new Box(2)],
            [new Box(3)],
        ];

    [DynamoTheory]
    [InlineData(1)]
    [InlineData(2)]
    public void Inline(int number, DynamoTestContext test)
    {
        Assert.InRange(number, 1, 2);
        Assert.Same(DynamoTestContext.Current, test);
    }

    [DynamoTheory]
    [MemberData(nameof(Members))]
    public void Member(DynamoTestContext test, int number, IAmazonDynamoDB client, string text)
    {
        Assert.Same(test.Client, client);
        Assert.Equal(number == 1 ? "one" : "two", text);
    }

    [DynamoTheory]
    [MemberData(nameof(Opaque))]
    public void Not_serialisable(Box box, DynamoTestContext test)
    {
        Assert.InRange(box.Number, 1, 3);
        Assert.NotNull(test);
    }

    [DynamoTheory]
    [ClassData(typeof(Letters))]
    public void Class(string letter, CancellationToken cancellationToken = default)
    {
        Assert.Equal(1, letter.Length);
        Assert.True(cancellationToken.CanBeCanceled);
    }

    [DynamoTheory]
    [InlineData("a")]
    [InlineData("b", 7)]
    public void Default_after_the_given(string letter, DynamoTestContext test, int number = 5)
    {
        Assert.Equal(letter == "a" ? 5 : 7, number);
        Assert.NotNull(test);
    }

    [DynamoTheory]
    [InlineData("a", 1, 2, 3)]
    public void Rest(string letter, DynamoTestContext test, params int[] numbers)
    {
        Assert.Equal("a", letter);
        Assert.Equal([1, 2, 3], numbers);
        Assert.NotNull(test);
    }

    [DynamoTheory]
    [InlineData(1)]
    [InlineData(2, Skip = "not this row")]
    public void Skipped_row(int number) => Assert.Equal(1, number);

    [DynamoTheory]
    [InlineData(5)]
    [InlineData("five")]
    public void Generic<T>(T value, DynamoTestContext test)
    {
        Assert.NotNull(value);
        Assert.NotNull(test);
    }
}
