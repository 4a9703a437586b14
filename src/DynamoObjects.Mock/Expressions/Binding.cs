using DynamoObjects.Mock.Expressions.Syntax;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Expressions;

/// <summary>What the placeholders of one parsed expression stand for in one request, by their slots.</summary>
/// <param name="Names">The attribute names.</param>
/// <param name="Values">The values.</param>
/// <param name="Undefined">By slot the value placeholders that the request does not define; <see langword="null"/> when it defines all.</param>
internal sealed record Binding(string[] Names, Value[] Values, string?[]? Undefined = null)
{
    /// <summary>Asks that a value placeholder is defined: it is asked as the tree is walked, so that the first problem is the one told.</summary>
    /// <exception cref="ExpressionException">It is not.</exception>
    public void Require(int slot)
    {
        if (Undefined?[slot] is { } placeholder)
            throw new ExpressionException(ExpressionMessages.ValueUndefined(placeholder));
    }
}
