using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Expressions.Tree;

/// <summary>The names and values of one request for the placeholders of a parsed expression, by slot.</summary>
/// <param name="Names">The attribute names.</param>
/// <param name="Values">The values.</param>
/// <param name="UndefinedNames"> By slot, the name placeholders that the request does not define; <see langword="null"/> if it
/// defines all.
/// </param>
/// <param name="UndefinedValues">By slot, the value placeholders that the request does not define.</param>
/// <remarks>Undefined placeholders are reported while the tree is checked, so that the first error is the one reported.</remarks>
internal sealed record Binding(string[] Names, Value[] Values, string?[]? UndefinedNames = null, string?[]? UndefinedValues = null)
{
    /// <summary>Checks that the name placeholders of a path are defined.</summary>
    /// <exception cref="ExpressionException">A placeholder is not defined.</exception>
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

    /// <summary>Checks that a value placeholder is defined.</summary>
    /// <exception cref="ExpressionException">The placeholder is not defined.</exception>
    public void Require(int slot)
    {
        if (UndefinedValues?[slot] is { } placeholder)
            throw new ExpressionException(Messages.ValueUndefined(placeholder));
    }
}
