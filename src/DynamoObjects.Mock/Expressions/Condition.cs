using DynamoObjects.Mock.Expressions.Tree;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Expressions;

/// <summary>A condition or filter with the values of its request, ready to evaluate. Thread safe.</summary>
internal sealed class Condition(ConditionNode root, Binding binding)
{
    /// <summary>The top-level attributes that the condition names, with repetitions.</summary>
    public IEnumerable<string> TopLevelNames
    {
        get
        {
            var paths = new List<DocumentPath>();
            root.Collect(paths);
            return paths.Select(p => p.GetName(binding));
        }
    }

    /// <summary>The top-level attributes with nested paths in the condition.</summary>
    public IReadOnlyCollection<string> NestedNames =>
        root.NestedPaths.Length == 0 ? [] : Array.ConvertAll(root.NestedPaths, p => p.GetName(binding));

    /// <summary>A sequence that is equal for equivalent conditions.</summary>
    public IEnumerable<object> Fingerprint
    {
        get
        {
            var fingerprint = new TreeFingerprint(binding);
            fingerprint.Add(root);
            return fingerprint.Parts;
        }
    }

    /// <summary>Evaluates the condition for an item, or for no item.</summary>
    public bool Evaluate(Item? item) => root.Evaluate(item ?? Item.Empty, binding);
}
