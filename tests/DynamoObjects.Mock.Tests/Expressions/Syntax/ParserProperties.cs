using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using CsCheck;
using DynamoObjects.Mock.Expressions.Syntax;
using DynamoObjects.Mock.Expressions.Tree;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Tests.Expressions.Syntax;

public class ParserProperties
{
    /// <summary>Words, symbols and noise for valid and almost valid expressions.</summary>
    private static readonly Gen<string> Words = PickFrom(
        "a",
        "b.c",
        "l[0]",
        "l[",
        "]",
        "#n",
        ":v",
        "=",
        "<>",
        "<",
        ">=",
        "(",
        ")",
        ",",
        "AND",
        "OR",
        "NOT",
        "BETWEEN",
        "IN",
        "size(",
        "size",
        "contains(",
        "attribute_exists(",
        "foo(",
        "SET",
        "REMOVE",
        "ADD",
        "DELETE",
        "+",
        "-",
        ".",
        "[9999999999]",
        "name",
        "5",
        "00",
        "_x",
        "é",
        "\"",
        "\0",
        "\U0001F600",
        "\ud800"
    );

    private static readonly Gen<DocumentPath> Paths =
        from name in PickFrom("a", "bb", "c1")
        from rest in Gen.OneOf(Gen.Int[0, 12].Select(PathElement.FromIndex), PickFrom("x", "y_z").Select(PathElement.FromName)).Array[0, 3]
        select new DocumentPath([PathElement.FromName(name), .. rest]);

    [Fact]
    public void A_parser_returns_a_tree_or_its_own_error_for_any_words() =>
        Words
            .Array[0, 30]
            .Sample(words =>
            {
                var text = string.Join(' ', words);
                var scope = ExpressionScope.Create(
                    new Dictionary<string, string> { ["#n"] = "n" },
                    new Dictionary<string, AttributeValue> { [":v"] = new() { N = "1" } },
                    ValueLayer.Current
                );
                foreach (
                    var parse in new Action[]
                    {
                        () => scope.ParseCondition("ConditionExpression", text),
                        () => scope.ParseKeyCondition(text),
                        () => scope.ParseProjection(text),
                        () => scope.ParseUpdate(text),
                    }
                )
                {
                    if (Record.Exception(parse) is { } error)
                        Assert.Equal("ValidationException", Assert.IsType<AmazonDynamoDBException>(error).ErrorCode);
                }
            });

    [Fact]
    public void Reading_what_was_written_gives_the_same_tree() =>
        Conditions(3)
            .Sample(condition =>
            {
                var text = ConditionText.Format(condition);

                var read = ConditionParser.Parse(new TokenReader(text));

                Assert.Equal(text, ConditionText.Format(read));
            });

    [Fact]
    public void Nesting_without_end_is_rejected_and_does_not_exhaust_the_stack()
    {
        var scope = ExpressionScope.Create(null, null, ValueLayer.Current);
        foreach (
            var text in new[]
            {
                new string('(', 4000),
                string.Concat(Enumerable.Repeat("NOT ", 1000)),
                string.Concat(Enumerable.Repeat("size(", 800)),
            }
        )
            Assert.Throws<AmazonDynamoDBException>(() => scope.ParseCondition("FilterExpression", text));
    }

    private static Gen<string> PickFrom(params string[] choices) => Gen.Int[0, choices.Length - 1].Select(i => choices[i]);

    private static Gen<ConditionNode> Conditions(int depth)
    {
        // Placeholders are numbered in the order of their occurrence, so one value placeholder in a condition keeps its number.
        var value = Gen.Const<Operand>(new ValueOperand(0));
        var path = Paths.Select(p => (Operand)new PathOperand(p));
        var operand = Gen.OneOf(path, value, path.Select(p => (Operand)new SizeOperand(p)));
        var leaf = Gen.OneOf(
            Gen.Select(PickFrom("=", "<>", "<", "<=", ">", ">="), operand, operand)
                .Select((s, l, r) => (ConditionNode)new ComparisonNode(s, l, r)),
            Gen.Select(operand, operand, operand).Select((o, l, h) => (ConditionNode)new BetweenNode(o, l, h)),
            Gen.Select(operand, operand.Array[1, 4]).Select((o, c) => (ConditionNode)new InNode(o, c)),
            path.Select(p => (ConditionNode)new FunctionNode("attribute_exists", [p])),
            Gen.Select(path, operand).Select((p, o) => (ConditionNode)new FunctionNode("contains", [p, o]))
        );
        if (depth == 0)
            return leaf;
        var inner = Conditions(depth - 1);
        return Gen.OneOf(
            leaf,
            inner.Select(c => (ConditionNode)new NotNode(c)),
            Gen.Select(Gen.Bool, inner, inner).Select((and, l, r) => (ConditionNode)new LogicalNode(and, l, r))
        );
    }
}
