namespace DynamoObjects.Mock.Tests.Expressions;

public sealed class ProjectionTests
{
    [Theory]
    [InlineData("a, n", "{a: abc, n: 7}")]
    [InlineData("m.d.e", "{m: {d: {e: 1}}}")]
    [InlineData("l[2], l[0]", "{l: [1, {k: 1}]}")]
    [InlineData("#d", "{a.b: dot}")]
    [InlineData("zz, m.zz", "{}")]
    public void A_projection_returns_what_its_paths_name(string text, string expected) =>
        Assert.Equal(expected, ExpressionRunner.Projection(text));

    [Theory]
    [InlineData("a,", "Syntax error; token: \"<EOF>\", near: \",\"")]
    [InlineData("size(a)", "Syntax error; token: \"(\", near: \"size(a\"")]
    [InlineData("a[b]", "Syntax error; token: \"b\", near: \"[b]\"")]
    [InlineData("a.name", "Attribute name is a reserved keyword; reserved keyword: name")]
    [InlineData(
        "a, a",
        "Two document paths overlap with each other; must remove or rewrite one of these paths; path one: [a], path two: [a]"
    )]
    public void A_projection_that_cannot_be_parsed_is_rejected(string text, string expected) =>
        Assert.Equal("Invalid ProjectionExpression: " + expected, ExpressionRunner.Projection(text));
}
