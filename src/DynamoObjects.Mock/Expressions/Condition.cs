using DynamoObjects.Mock.Expressions.Tree;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Expressions;

/// <summary>A condition or filter with the values of its request, ready to be asked of items. Thread safe.</summary>
internal sealed class Condition(ConditionNode root, Binding binding)
{
    /// <summary>The top-level attributes that the condition names, as often as it does.</summary>
    public IEnumerable<string> TopLevelNames
    {
        get
        {
            var paths = new List<DocumentPath>();
            root.Collect(paths);
            return paths.Select(p => p.GetName(binding));
        }
    }

    /// <summary>The top-level attributes into which the condition's paths go.</summary>
    public IReadOnlyCollection<string> NestedNames =>
        root.NestedPaths.Length == 0 ? [] : Array.ConvertAll(root.NestedPaths, p => p.GetName(binding));

    /// <summary>What is the same for all conditions that ask the same.</summary>
    public IEnumerable<object> Fingerprint
    {
        get
        {
            var fingerprint = new TreeFingerprint(binding);
            fingerprint.Add(root);
            return fingerprint.Parts;
        }
    }

    /// <summary>Whether the condition holds for an item, or for there being none.</summary>
    public bool Evaluate(Item? item) => root.Evaluate(item ?? Item.Empty, binding);
}
