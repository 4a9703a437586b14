namespace XunitV3MtpSample;

public class Rows
{
    public static IEnumerable<ITheoryDataRow> Described =>
        [
            new TheoryDataRow<int>(1) { Traits = { ["Size"] = ["small"] } },
            new TheoryDataRow<int>(2) { Skip = "row 2" },
            new TheoryDataRow<int>(3) { TestDisplayName = "Row three" },
            new TheoryDataRow<int>(4) { Label = "labelled" },
            new TheoryDataRow<int>(5) { Label = "" },
            new TheoryDataRow<int>(6) { Explicit = true },
            new TheoryDataRow<int>(7) { Timeout = 20_000 },
        ];

    public static IEnumerable<ITheoryDataRow> Opaque =>
        [
            new TheoryDataRow<XunitSample.Box>(new(1)),
            new TheoryDataRow<XunitSample.Box>(new(2)) { Skip = "box 2" },
            new TheoryDataRow<XunitSample.Box>(new(3)) { TestDisplayName = "Box three" },
            new TheoryDataRow<XunitSample.Box>(new(4)) { Label = "labelled" },
            new TheoryDataRow<XunitSample.Box>(new(5)) { Explicit = true },
        ];

    public static IEnumerable<(string, int)> Tuples => [("a", 1), ("b", 2)];

    public static IEnumerable<ITheoryDataRow> None => [];

    public static async Task<IEnumerable<object[]>> LaterAsync()
    {
        await Task.Yield();
        return
        [
            ["late"],
        ];
    }

    [DynamoTheory]
    [MemberData(nameof(Described))]
    public void With_metadata(DynamoTestContext test, int number)
    {
        Assert.NotNull(test);
        Assert.NotEqual(2, number);
    }

    [DynamoTheory]
    [MemberData(nameof(Opaque))]
    public void With_metadata_not_serialisable(DynamoTestContext test, XunitSample.Box box)
    {
        Assert.NotNull(test);
        Assert.NotEqual(2, box.Number);
    }

    [DynamoTheory]
    [MemberData(nameof(Opaque))]
    public void Generic_and_not_serialisable<T>(DynamoTestContext test, T box)
    {
        Assert.NotNull(test);
        Assert.NotNull(box);
    }

    [DynamoTheory]
    [MemberData(nameof(Tuples))]
    public void Of_tuples(string letter, IAmazonDynamoDB client, int number)
    {
        Assert.Equal(letter == "a" ? 1 : 2, number);
        Assert.NotNull(client);
    }

    [DynamoTheory]
    [MemberData(nameof(LaterAsync))]
    public void Read_asynchronously(string text) => Assert.Equal("late", text);

    [DynamoTheory(DisableDiscoveryEnumeration = true)]
    [InlineData(1)]
    [InlineData(2)]
    public void Read_in_the_run(int number, DynamoTestContext test)
    {
        Assert.InRange(number, 1, 2);
        Assert.NotNull(test);
    }

    [DynamoTheory(IncludeTestCaseIndex = true)]
    [InlineData("x")]
    [InlineData("y")]
    public void Numbered(string letter) => Assert.Equal(1, letter.Length);

    [DynamoTheory(SkipTestWithoutData = true)]
    [MemberData(nameof(None))]
    public void Without_rows(int number) => Assert.Fail($"there is a row {number}");

    [DynamoTheory]
    [InlineData("3f2504e0-4f89-11d3-9a0c-0305e82c3301", 2)]
    public void Converted(Guid id, DynamoTestContext test, long number)
    {
        Assert.NotEqual(Guid.Empty, id);
        Assert.NotNull(test);
        Assert.Equal(2, number);
    }
}
