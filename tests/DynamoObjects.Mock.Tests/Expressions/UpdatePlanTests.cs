using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Expressions;
using DynamoObjects.Mock.Expressions.Syntax;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Tests.Expressions;

public class UpdatePlanTests
{
    [Theory]
    [InlineData("REMOVE l[0], l[2]", "b d")]
    [InlineData("SET l[9] = :x, l[7] = :y", "a b c d y x")]
    [InlineData("SET l[1] = :x REMOVE l[0]", "x c d")]
    [InlineData("SET l[8] = :x REMOVE l[3], l[0]", "b c x")]
    public void Indexes_are_those_of_the_list_before_the_update(string expression, string list)
    {
        var old = SdkValues.FromSdk(
            new Dictionary<string, AttributeValue> { ["l"] = new() { L = [.. "abcd".Select(c => new AttributeValue($"{c}"))] } },
            ValueLayer.Current
        );

        var result = Plan(expression).Apply(old, Item.Empty);

        Assert.Equal(list, string.Join(' ', result.Item["l"].AsList.Select(v => v.AsString)));
    }

    [Fact]
    public void The_old_item_is_not_changed()
    {
        var old = SdkValues.FromSdk(
            new Dictionary<string, AttributeValue> { ["m"] = new() { M = new() { ["k"] = new("before") } } },
            ValueLayer.Current
        );

        var result = Plan("SET m.k = :x").Apply(old, Item.Empty);

        Assert.Equal(("before", "x"), (old["m"].AsMap["k"].AsString, result.Item["m"].AsMap["k"].AsString));
        Assert.Equal("before", result.UpdatedOld!["m"].AsMap["k"].AsString);
    }

    [Theory]
    [InlineData("REMOVE a, b", true)]
    [InlineData("DELETE s :s", true)]
    [InlineData("REMOVE a SET b = :x", false)]
    [InlineData("ADD s :s", false)]
    public void An_update_that_only_removes_is_recognized(string expression, bool removes) =>
        Assert.Equal(removes, Plan(expression).OnlyRemoves);

    private static UpdatePlan Plan(string expression) =>
        ExpressionScope
            .Create(
                null,
                new Dictionary<string, AttributeValue>
                {
                    [":x"] = new("x"),
                    [":y"] = new("y"),
                    [":s"] = new() { SS = ["m"] },
                },
                ValueLayer.Current
            )
            .ParseUpdate(expression);
}
