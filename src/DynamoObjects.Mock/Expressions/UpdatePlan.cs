using System.Text;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Expressions.Tree;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Expressions;

/// <summary>What an update does to an item. Thread safe.</summary>
internal sealed class UpdatePlan
{
    // What UpdateItem's own gate charges beside the attributes that are written, as measured on AWS.
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

    /// <summary>All paths that the update names on the left, in the order of the request.</summary>
    public DocumentPath[] Paths { get; }

    /// <summary>The paths that the update gives values to.</summary>
    public DocumentPath[] WrittenPaths => [.. _clauses.Where(c => c.Kind != UpdateKind.Remove).Select(c => c.Path)];

    /// <summary>The top-level attributes into which the update's paths go, on either side.</summary>
    public IReadOnlyCollection<string> NestedNames =>
        Array.TrueForAll(_clauses, c => c.NestedPaths.Length == 0)
            ? []
            : [.. _clauses.SelectMany(c => c.NestedPaths).Select(p => p.GetName(_binding))];

    /// <summary>Whether the update takes away and gives nothing: such an update does not create an item.</summary>
    public bool OnlyRemoves => Array.TrueForAll(_clauses, c => c.Kind is UpdateKind.Remove or UpdateKind.Delete);

    /// <summary>What is the same for all updates that do the same.</summary>
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

    /// <exception cref="ExpressionException">Paths overlap, or values are of types that their clauses do not take.</exception>
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

    /// <summary>The plan of AttributeUpdates, whose names differ and whose values were checked.</summary>
    public static UpdatePlan CreateLegacy(UpdateClause[] clauses, Binding binding) =>
        new(clauses, Array.ConvertAll(clauses, c => c.Path), binding, Messages.UpdateTypeMismatch);

    /// <summary>Updates an item.</summary>
    /// <param name="old">The item; <see langword="null"/> when there is none yet.</param>
    /// <param name="key">The key, which a new item begins with.</param>
    /// <exception cref="Amazon.DynamoDBv2.AmazonDynamoDBException">The update does not fit the item.</exception>
    public UpdateResult Apply(Item? old, Item key)
    {
        var before = old ?? key;
        var item = before;
        // Every value is reckoned from the item as it was. Growing lists grow in the order of the indexes,
        // and elements are removed from the last, so that every index is that of the old item.
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

    /// <summary>Whether UpdateItem's own gate on what is written, beside the finished item's, lets an update through.</summary>
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
                // Changes nothing, but refuses a path that leads nowhere.
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
