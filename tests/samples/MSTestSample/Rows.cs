namespace MSTestSample;

[TestClass]
public class Rows
{
    // An object that MSTest cannot serialise.
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
    [DynamoRow(1, "one")]
    [DynamoRow(2, "two")]
    public void Row(DynamoTest test, int number, IAmazonDynamoDB client, string text)
    {
        Assert.AreSame(test.Client, client);
        Assert.AreEqual(number == 1 ? "one" : "two", text);
    }

    [DynamoTestMethod]
    [DynamoRow("a")]
    [DynamoRow("b", 7)]
    public void Default_after_the_given(string letter, DynamoTest test, int number = 5)
    {
        Assert.AreEqual(letter == "a" ? 5 : 7, number);
        Assert.AreSame(test, DynamoTest.Current);
    }

    [DynamoTestMethod]
    [DynamoRow("a", 1, 2, 3)]
    public void Rest(string letter, DynamoTest test, params int[] numbers)
    {
        Assert.AreEqual("a", letter);
        Assert.AreEqual("1 2 3", string.Join(" ", numbers));
        Assert.AreSame(test, DynamoTest.Current);
    }

    [DynamoTestMethod]
    [DynamoRow(1, 2)]
    public void Given_then_rest(DynamoTest test, params int[] numbers)
    {
        Assert.IsNotNull(test);
        Assert.AreEqual("1 2", string.Join(" ", numbers));
    }

    [DynamoTestMethod]
    [DynamoRow("a", 1)]
    public void All_in_one(object[] values)
    {
        Assert.AreEqual("a 1", string.Join(" ", values));
        Assert.IsNotNull(DynamoTest.Current);
    }

    [DynamoTestMethod(Backend.Mock)]
    [DynamoRow(null)]
    public void Null_row(string? text, DynamoTest test)
    {
        Assert.IsNull(text);
        Assert.IsNotNull(test);
    }

    [DynamoTestMethod(DisplayName = "A name for rows")]
    [DynamoRow(1)]
    [DynamoRow(2, DisplayName = "Two")]
    [DynamoRow(3, IgnoreMessage = "not this row")]
    public void Named_rows(int number) => Assert.AreNotEqual(3, number);

    [DynamoTestMethod]
    [DynamoRow(DayOfWeek.Monday)]
    public void Enumeration(DayOfWeek day) => Assert.AreEqual(DayOfWeek.Monday, day);

    [DynamoTestMethod]
    [DynamoRow(5)]
    [DynamoRow("five")]
    public void Generic<T>(DynamoTest test, T value)
    {
        Assert.AreSame(test, DynamoTest.Current);
        Assert.AreEqual<object>(typeof(T) == typeof(int) ? 5 : "five", value!);
    }

    [DynamoTestMethod]
    [DynamoData(nameof(Opaque))]
    public void Not_serialisable(Box box, DynamoTest test)
    {
        Assert.IsTrue(box.Number is 1 or 2);
        Assert.IsTrue(box.TakeFor(test.Backend), "both backends have the same object");
    }

    [DynamoTestMethod]
    [DynamoData(nameof(Tuples))]
    public void Tuple(int number, DynamoTest test, string text)
    {
        Assert.AreEqual(number == 1 ? "one" : "two", text);
        Assert.IsNotNull(test);
    }

    [DynamoTestMethod]
    [DynamoData(nameof(Tuples))]
    public void Whole_tuple((int Number, string Text) row, DynamoTest test)
    {
        Assert.AreEqual(row.Number == 1 ? "one" : "two", row.Text);
        Assert.IsNotNull(test);
    }

    [DynamoTestMethod]
    [DynamoData(nameof(Described))]
    public void Described_row(int number, string text) => Assert.AreEqual(number == 1 ? "one" : "two", text);

    [DynamoTestMethod]
    [DynamoData(nameof(UpTo), 2, DynamicDataDisplayName = nameof(NameOf))]
    [DynamoData(nameof(MoreRows.Three), typeof(MoreRows))]
    [DynamoRow(4)]
    public void Many_sources(int number) => Assert.IsInRange(1, 4, number);

    [DynamoTestMethod]
    [DynamoRow(1)]
    [DynamoRow(2)]
    [KnownDifference(Backend.Local, "Local counts from ten")]
    public void Each_row_differs(int number, DynamoTest test) =>
        Assert.AreEqual(test.Backend == Backend.Local ? number + 10 : number, number);

    [DynamoTestMethod(UnfoldingStrategy = TestDataSourceUnfoldingStrategy.Fold)]
    [DynamoRow(1)]
    [DynamoRow(2)]
    public void Folded(int number, DynamoTest test)
    {
        Assert.IsInRange(1, 2, number);
        Assert.IsNotNull(test);
    }
}
