using System.Text;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Expressions.Tree;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Expressions;

/// <summary>The changes that an update makes to an item. Thread safe.</summary>
internal sealed class UpdatePlan
{
    // The bytes that UpdateItem's separate limit adds to the written attributes, as measured on AWS.
    private const int WriteLimitBaseBytes = 3;
    private const int WriteLimitBytesPerWrite = 19;
    private const int WriteLimitBytesPerListWrite = 20;
    private const int WriteLimitBytesPerRemoval = 2;

    private readonly UpdateClause[] _clauses;
    private readonly Binding _binding;
    private readonly string _typeMismatch;
    private readonly bool _isFlat;

    private UpdatePlan(UpdateClause[] clauses, DocumentPath[] paths, Binding binding, string typeMismatch)
    {
        _typeMismatch = typeMismatch;
        _clauses = clauses;
        _binding = binding;
        Paths = paths;
        _isFlat = !Array.Exists(paths, p => p.IsNested);
    }

    /// <summary>All paths on the left side of the update's clauses, in the order of the request.</summary>
    public DocumentPath[] Paths { get; }

    /// <summary>The paths to which the update assigns values.</summary>
    public DocumentPath[] WrittenPaths => [.. _clauses.Where(c => c.Kind != UpdateKind.Remove).Select(c => c.Path)];

    /// <summary>The top-level attributes with nested paths in the update, on either side.</summary>
    public IReadOnlyCollection<string> NestedNames =>
        Array.TrueForAll(_clauses, c => c.NestedPaths.Length == 0)
            ? []
            : [.. _clauses.SelectMany(c => c.NestedPaths).Select(p => p.GetName(_binding))];

    /// <summary>Whether the update only removes: such an update does not create an item.</summary>
    public bool OnlyRemoves => Array.TrueForAll(_clauses, c => c.Kind is UpdateKind.Remove or UpdateKind.Delete);

    /// <summary>A sequence that is equal for equivalent updates.</summary>
    public IEnumerable<object> Fingerprint
    {
        get
        {
            var fingerprint = new TreeFingerprint(_binding);
            foreach (var clause in _clauses)
                fingerprint.Add(clause);
            return fingerprint.Parts;
        }
    }

    /// <exception cref="ExpressionException">Paths overlap, or values have types that their clauses do not accept.</exception>
    public static UpdatePlan Create(UpdateClause[] clauses, Binding binding)
    {
        var paths = new DocumentPath[clauses.Length];
        var resolved = new UpdateClause[clauses.Length];
        for (var i = 0; i < clauses.Length; i++)
        {
            paths[i] = clauses[i].Path.Resolve(binding);
            resolved[i] = ReferenceEquals(paths[i], clauses[i].Path) ? clauses[i] : clauses[i] with { Path = paths[i] };
        }

        if (PathOverlaps.Find(paths) is { } overlap)
            throw new ExpressionException(overlap);
        foreach (var clause in resolved)
            Check(clause, binding);
        return new UpdatePlan(resolved, paths, binding, Messages.UpdateOperandInvalid);
    }

    /// <summary>Creates the plan of AttributeUpdates, whose names are distinct and whose values have been checked.</summary>
    public static UpdatePlan CreateLegacy(UpdateClause[] clauses, Binding binding) =>
        new(clauses, Array.ConvertAll(clauses, c => c.Path), binding, Messages.UpdateTypeMismatch);

    /// <summary>Updates an item.</summary>
    /// <param name="old">The item; <see langword="null"/> if it does not exist.</param>
    /// <param name="key">The key, with which a new item begins.</param>
    /// <exception cref="Amazon.DynamoDBv2.AmazonDynamoDBException">The update does not fit the item.</exception>
    public UpdateResult Apply(Item? old, Item key)
    {
        var before = old ?? key;
        var item = before;
        // All values are computed from the item before the update. Lists grow in the order of the indexes, and elements are removed
        // from the last to the first, so that every index refers to the old item.
        var (writes, removals) = _isFlat
            ? (_clauses, _clauses)
            : ([.. _clauses.OrderBy(c => c.Path, PathOrder.Ascending)], [.. _clauses.OrderByDescending(c => c.Path, PathOrder.Ascending)]);
        foreach (var clause in writes)
        {
            if (clause.Kind != UpdateKind.Remove)
                item = Write(clause, before, item);
        }

        foreach (var clause in removals)
        {
            if (clause.Kind == UpdateKind.Remove)
                item = ItemEditing.Remove(item, clause.Path.Elements);
        }

        return new UpdateResult(old, item, this);
    }

    /// <summary>Checks UpdateItem's separate limit on the written attributes, which applies in addition to the limit on the
    /// item.</summary>
    public bool IsWithinWriteLimit(UpdateResult result)
    {
        var bytes = WriteLimitBaseBytes;
        foreach (var clause in _clauses)
        {
            bytes +=
                clause.Kind is UpdateKind.Remove or UpdateKind.Delete ? WriteLimitBytesPerRemoval
                : clause.Path.Elements[^1].IsIndex ? WriteLimitBytesPerListWrite
                : WriteLimitBytesPerWrite;
        }

        // What is written is part of the item.
        if (bytes + ItemSize.Measure(result.Item) <= ItemSize.Limit)
            return true;
        foreach (var name in WrittenPaths.Select(p => p.Name).Distinct())
        {
            if (result.Item.TryGet(name, out var value))
                bytes += Encoding.UTF8.GetByteCount(name) + ItemSize.Measure(value);
        }

        return bytes <= ItemSize.Limit;
    }

    private static void Check(UpdateClause clause, Binding binding)
    {
        clause.Value?.Check(binding);
        if (clause.Kind is not (UpdateKind.Add or UpdateKind.Delete) || clause.Value?.KnownType(binding) is not { } type)
            return;
        var isSet = type is AttributeType.SS or AttributeType.NS or AttributeType.BS;
        if (!isSet && !(clause.Kind == UpdateKind.Add && type == AttributeType.N))
        {
            throw new ExpressionException(
                Messages.UpdateOperandTypeIncorrect(clause.Kind == UpdateKind.Add ? "ADD" : "DELETE", ValueText.TypeName(type))
            );
        }
    }

    private Item Write(UpdateClause clause, Item before, Item item)
    {
        var path = clause.Path.Elements;
        var operand = clause.Value!.Evaluate(before, _binding);
        if (path.Length - 1 + Nesting.GetDepth(operand) > Nesting.MaxLevels)
            throw Failures.Validation(Messages.NestedTooDeep);
        var has = clause.Path.TryGet(before, _binding, out var old);
        switch (clause.Kind)
        {
            case UpdateKind.Add:
                return ItemEditing.Set(item, path, SetArithmetic.Add(has ? old : null, operand, _typeMismatch));
            case UpdateKind.Delete when !has:
                // Changes nothing, but rejects a path whose parent does not exist.
                return ItemEditing.Remove(item, path);
            case UpdateKind.Delete:
                return SetArithmetic.Delete(old, operand, _typeMismatch) is { } left
                    ? ItemEditing.Set(item, path, left)
                    : ItemEditing.Remove(item, path);
            default:
                return ItemEditing.Set(item, path, operand);
        }
    }
}
