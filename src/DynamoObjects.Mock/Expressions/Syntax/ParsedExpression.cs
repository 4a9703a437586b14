namespace DynamoObjects.Mock.Expressions.Syntax;

/// <summary>What the text of an expression says, for every request that has the same text.</summary>
/// <param name="Root">The tree.</param>
/// <param name="Names">The name placeholders, by slot.</param>
/// <param name="Values">The value placeholders, by slot.</param>
internal sealed record ParsedExpression<T>(T Root, string[] Names, string[] Values)
{
    /// <summary>The expressions that one parser reads, each text once.</summary>
    public static ExpressionCache<ParsedExpression<T>> CreateCache(Func<TokenReader, T> parse) =>
        new(text =>
        {
            var reader = new TokenReader(text);
            var root = parse(reader);
            return new ParsedExpression<T>(root, reader.Names, reader.Values);
        });
}
