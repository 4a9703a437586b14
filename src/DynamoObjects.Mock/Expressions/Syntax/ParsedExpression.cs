namespace DynamoObjects.Mock.Expressions.Syntax;

/// <summary>A parsed expression, shared by all requests with the same text.</summary>
/// <param name="Root">The tree.</param>
/// <param name="Names">The name placeholders, by slot.</param>
/// <param name="Values">The value placeholders, by slot.</param>
internal sealed record ParsedExpression<T>(T Root, string[] Names, string[] Values)
{
    /// <summary>Creates a cache for the expressions of one parser.</summary>
    public static ExpressionCache<ParsedExpression<T>> CreateCache(Func<TokenReader, T> parse) =>
        new(text =>
        {
            var reader = new TokenReader(text);
            var root = parse(reader);
            return new ParsedExpression<T>(root, reader.Names, reader.Values);
        });
}
