using System.Reflection;
using DynamoObjects.Testing.Cases;

namespace DynamoObjects.Testing.Tests.Cases;

/// <summary>Rows beside what a test is given.</summary>
public class TestArgumentsTests
{
    [Theory]
    [InlineData(new object[] { 1, 2 }, new[] { 1, 2 })]
    [InlineData(new object[] { 1 }, new[] { 1 })]
    [InlineData(new object[] { }, new int[] { })]
    public async Task A_params_array_takes_the_whole_row(object[] row, int[] expected)
    {
        await using var test = await DynamoTest.OpenAsync(Backend.Mock);

        var arguments = TestArguments.ForMethod(Method(nameof(Rest)), row, test);

        Assert.Same(test, arguments[0]);
        Assert.Equal(expected, Assert.IsType<int[]>(arguments[1]));
        Assert.Equal(2, arguments.Length);
    }

    [Fact]
    public async Task A_row_that_has_the_given_itself_stays_as_it_is()
    {
        await using var test = await DynamoTest.OpenAsync(Backend.Mock);
        await using var other = await DynamoTest.OpenAsync(Backend.Mock);

        object?[] row = [other, new[] { 1 }];
        Assert.Same(row, TestArguments.ForMethod(Method(nameof(Rest)), row, test));
    }

    [Fact]
    public async Task A_row_that_is_too_long_stays_too_long_for_the_framework_to_say()
    {
        await using var test = await DynamoTest.OpenAsync(Backend.Mock);

        Assert.Equal([test, 1, 2], TestArguments.ForMethod(Method(nameof(One)), [1, 2], test));
    }

    [Theory]
    [InlineData("the row has no values")]
    [InlineData("the row has 1 value", 1)]
    [InlineData("the row has 2 values", 1, "two")]
    public async Task A_parameter_that_nothing_fills_is_named_with_what_may_fill_it(string row, params object[] values)
    {
        await using var test = await DynamoTest.OpenAsync(Backend.Mock);
        var unfilled = new[] { "'number' (Int32)", "'text' (String)", "'rest' (Guid)" }[values.Length];

        var exception = Assert.Throws<InvalidOperationException>(() => TestArguments.ForMethod(Method(nameof(Three)), values, test));

        Assert.Equal(
            $"Nothing gives the parameter {unfilled} of TestArgumentsTests.Three a value: {row}. Add a value to the row, give the parameter a default value, or let it have a type "
            + $"that a test is given: {GivenParameters.List}.",
            exception.Message);
    }

    private static void Three(DynamoTest test, int number, string text, Guid rest) => _ = (test, number, text, rest);

    private static MethodInfo Method(string name) => typeof(TestArgumentsTests).GetMethod(name, BindingFlags.Static | BindingFlags.NonPublic)!;

    private static void Rest(DynamoTest test, params int[] numbers) => _ = (test, numbers);

    private static void One(DynamoTest test, int number) => _ = (test, number);
}
