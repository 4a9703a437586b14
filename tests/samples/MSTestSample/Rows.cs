namespace MSTestSample;

[TestClass]
public class Rows
{
    // An object that MSTest cannot serialize.
    public static IEnumerable<object[]> Opaque =>
        [
            [new Box(1)],
            [new Box(2)],
        ];

    public static IEnumerable<(int Number, string Text)> Tuples => [(1, "one"), (2, "two")];

    public static IEnumerable<TestDataRow<(int Number, string Text)>> Described =>
        [
            new((1, "one")) { DisplayName = "The first" },
            new((2, "two")) { ArgumentsDisplayName = "the second", TestCategories = ["Second"] },
            new((3, "three")) { IgnoreMessage = "not this one" },
        ];

    public static IEnumerable<object[]> UpTo(int last) => Enumerable.Range(1, last).Select(number => new object[] { number });

    public static string NameOf(System.Reflection.MethodInfo method, object[] data) => $"{method.Name} of {data[0]}";

    [DynamoTestMethod]
    [DynamoDataRow(1, "one")]
    [DynamoDataRow(2, "two")]
    public void Row(DynamoTestContext test, int number, IAmazonDynamoDB client, string text)
    {
        Assert.AreSame(test.Client, client);
        Assert.AreEqual(number == 1 ? "one" : "two", text);
    }

    [DynamoTestMethod]
    [DynamoDataRow("a")]
    [DynamoDataRow("b", 7)]
    public void Default_after_the_given(string letter, DynamoTestContext test, int number = 5)
    {
        Assert.AreEqual(letter == "a" ? 5 : 7, number);
        Assert.AreSame(test, DynamoTestContext.Current);
    }

    [DynamoTestMethod]
    [DynamoDataRow("a", 1, 2, 3)]
    public void Rest(string letter, DynamoTestContext test, params int[] numbers)
    {
        Assert.AreEqual("a", letter);
        Assert.AreEqual("1 2 3", string.Join(" ", numbers));
        Assert.AreSame(test, DynamoTestContext.Current);
    }

    [DynamoTestMethod]
    [DynamoDataRow(1, 2)]
    public void Given_then_rest(DynamoTestContext test, params int[] numbers)
    {
        Assert.IsNotNull(test);
        Assert.AreEqual("1 2", string.Join(" ", numbers));
    }

    [DynamoTestMethod]
    [DynamoDataRow("a", 1)]
    public void All_in_one(object[] values)
    {
        Assert.AreEqual("a 1", string.Join(" ", values));
        Assert.IsNotNull(DynamoTestContext.Current);
    }

    [DynamoTestMethod(Backend.Mock)]
    [DynamoDataRow(null)]
    public void Null_row(string? text, DynamoTestContext test)
    {
        Assert.IsNull(text);
        Assert.IsNotNull(test);
    }

    [DynamoTestMethod(DisplayName = "A name for rows")]
    [DynamoDataRow(1)]
    [DynamoDataRow(2, DisplayName = "Two")]
    [DynamoDataRow(3, IgnoreMessage = "not this row")]
    public void Named_rows(int number) => Assert.AreNotEqual(3, number);

    [DynamoTestMethod]
    [DynamoDataRow(DayOfWeek.Monday)]
    public void Enumeration(DayOfWeek day) => Assert.AreEqual(DayOfWeek.Monday, day);

    [DynamoTestMethod]
    [DynamoDataRow(5)]
    [DynamoDataRow("five")]
    public void Generic<T>(DynamoTestContext test, T value)
    {
        Assert.AreSame(test, DynamoTestContext.Current);
        Assert.AreEqual<object>(typeof(T) == typeof(int) ? 5 : "five", value!);
    }

    [DynamoTestMethod]
    [DynamoDynamicData(nameof(Opaque))]
    public void Not_serialisable(Box box, DynamoTestContext test)
    {
        Assert.IsTrue(box.Number is 1 or 2);
        Assert.IsTrue(box.TakeFor(test.Backend), "both backends have the same object");
    }

    [DynamoTestMethod]
    [DynamoDynamicData(nameof(Tuples))]
    public void Tuple(int number, DynamoTestContext test, string text)
    {
        Assert.AreEqual(number == 1 ? "one" : "two", text);
        Assert.IsNotNull(test);
    }

    [DynamoTestMethod]
    [DynamoDynamicData(nameof(Tuples))]
    public void Whole_tuple((int Number, string Text) row, DynamoTestContext test)
    {
        Assert.AreEqual(row.Number == 1 ? "one" : "two", row.Text);
        Assert.IsNotNull(test);
    }

    [DynamoTestMethod]
    [DynamoDynamicData(nameof(Described))]
    public void Described_row(int number, string text) => Assert.AreEqual(number == 1 ? "one" : "two", text);

    [DynamoTestMethod]
    [DynamoDynamicData(nameof(UpTo), 2, DynamicDataDisplayName = nameof(NameOf))]
    [DynamoDynamicData(nameof(MoreRows.Three), typeof(MoreRows))]
    [DynamoDataRow(4)]
    public void Many_sources(int number) => Assert.IsInRange(1, 4, number);

    [DynamoTestMethod]
    [DynamoDataRow(1)]
    [DynamoDataRow(2)]
    [KnownDifference(Backend.Local, "Local counts from ten")]
    public void Each_row_differs(int number, DynamoTestContext test) =>
        Assert.AreEqual(test.Backend == Backend.Local ? number + 10 : number, number);

    [DynamoTestMethod(UnfoldingStrategy = TestDataSourceUnfoldingStrategy.Fold)]
    [DynamoDataRow(1)]
    [DynamoDataRow(2)]
    public void Folded(int number, DynamoTestContext test)
    {
        Assert.IsInRange(1, 2, number);
        Assert.IsNotNull(test);
    }
}
