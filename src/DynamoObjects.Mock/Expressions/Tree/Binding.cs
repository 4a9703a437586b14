using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Expressions.Tree;

/// <summary>What the placeholders of one parsed expression stand for in one request, by their slots.</summary>
/// <param name="Names">The attribute names.</param>
/// <param name="Values">The values.</param>
/// <param name="UndefinedNames">
/// By slot the name placeholders that the request does not define; <see langword="null"/> when it defines all.
/// </param>
/// <param name="UndefinedValues">The same of the value placeholders.</param>
/// <remarks>What is undefined is told as the tree is walked, so that the first problem is the one told.</remarks>
internal sealed record Binding(string[] Names, Value[] Values, string?[]? UndefinedNames = null, string?[]? UndefinedValues = null)
{
    /// <summary>Asks that the name placeholders of a path are defined.</summary>
    /// <exception cref="ExpressionException">One is not.</exception>
    public void Require(DocumentPath path)
    {
        if (UndefinedNames is null)
            return;
        foreach (var element in path.Elements)
        {
            if (element.Slot >= 0 && UndefinedNames[element.Slot] is { } placeholder)
                throw new ExpressionException(Messages.NameUndefined(placeholder));
        }
    }

    /// <summary>Asks that a value placeholder is defined.</summary>
    /// <exception cref="ExpressionException">It is not.</exception>
    public void Require(int slot)
    {
        if (UndefinedValues?[slot] is { } placeholder)
            throw new ExpressionException(Messages.ValueUndefined(placeholder));
    }
}
