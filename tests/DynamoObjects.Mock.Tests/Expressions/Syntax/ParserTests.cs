using CsCheck;
using DynamoObjects.Mock.Expressions.Syntax;
using DynamoObjects.Mock.Expressions.Tree;

namespace DynamoObjects.Mock.Tests.Expressions.Syntax;

public sealed class ParserTests
{
    private static readonly string[] Words =
    [
        "a",
        "name",
        "#n",
        ":v",
        "(",
        ")",
        ",",
        ".",
        "[",
        "]",
        "0",
        "99999999999",
        "=",
        "<>",
        "<",
        "+",
        "-",
        "AND",
        "OR",
        "NOT",
        "BETWEEN",
        "IN",
        "SET",
        "REMOVE",
        "ADD",
        "DELETE",
        "size",
        "attribute_exists",
        "contains",
        "if_not_exists",
        "list_append",
        "foo",
        "_",
        "é",
        "$",
    ];

    private static readonly Gen<string> RandomText = Gen.OneOf(
        Gen.String,
        Gen.Int[0, Words.Length - 1].Select(i => Words[i]).Array[0, 40].Select(words => string.Join(" ", words)),
        Gen.Int[0, Words.Length - 1].Select(i => Words[i]).Array[0, 40].Select(string.Concat)
    );

    [Fact]
    public void Parsers_return_a_tree_or_throw_their_own_error_for_random_text() =>
        RandomText.Sample(text =>
            ParsesOrThrows(ConditionParser.Parse, text)
            && ParsesOrThrows(UpdateParser.Parse, text)
            && ParsesOrThrows(ProjectionParser.Parse, text)
        );

    [Fact]
    public void Paths_are_read_as_they_were_written() =>
        Gen.Select(PickFrom("a", "b2", "long_name"), Gen.OneOf(Gen.Int[0, 99].Select(i => $"[{i}]"), PickFrom(".c", ".d")).Array[0, 8])
            .Select((first, rest) => first + string.Concat(rest))
            .Sample(text =>
            {
                var path = Assert.Single(ProjectionParser.Parse(new TokenReader(text)));
                var printed =
                    path.Elements[0].Name + string.Concat(path.Elements[1..].Select(e => e.IsIndex ? $"[{e.Index}]" : $".{e.Name}"));
                Assert.Equal(text, printed);
            });

    [Theory]
    [InlineData(300)]
    [InlineData(301)]
    public void An_expression_has_at_most_three_hundred_operators(int operators)
    {
        var text = string.Concat(Enumerable.Repeat("NOT ", operators - 1)) + "a = :v";
        var exception = Record.Exception(() => ConditionParser.Parse(new TokenReader(text)));
        Assert.Equal(operators > 300 ? "The expression contains too many operators; operator count: 301" : null, exception?.Message);
    }

    [Fact]
    public void An_expression_is_at_most_4096_bytes_long()
    {
        var exception = Assert.Throws<ExpressionException>(() => new TokenReader("a = :v" + new string(' ', 4091)));
        Assert.Equal("Expression size has exceeded the maximum allowed size; expression size: 4097", exception.Message);
    }

    private static Gen<string> PickFrom(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    private static bool ParsesOrThrows<T>(Func<TokenReader, T> parse, string text)
    {
        try
        {
            return parse(new TokenReader(text)) is not null;
        }
        catch (ExpressionException exception)
        {
            return exception.Message.Length > 0;
        }
    }
}
