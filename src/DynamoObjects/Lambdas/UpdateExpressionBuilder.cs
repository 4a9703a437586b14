using System.Linq.Expressions;

namespace DynamoObjects.Lambdas;

/// <summary>Collects the four clauses of an update expression. Two changes cannot affect the same attribute.</summary>
internal sealed class UpdateExpressionBuilder(ExpressionWriter writer)
{
    private readonly List<string> _paths = [];
    private readonly List<string> _sets = [];
    private readonly List<string> _removals = [];
    private readonly List<string> _additions = [];
    private readonly List<string> _deletions = [];

    public bool ChangesPath(Operand.Path path)
    {
        var text = writer.Write(path);
        return _paths.Exists(other => Overlap(text, other));
    }

    public void Set(Operand.Path path, Operand value, Expression? source) =>
        _sets.Add($"{ReservePath(path, source)} = {writer.Write(value)}");

    /// <summary>Sets an attribute that is not a property of the record if the item does not have it.</summary>
    public void SetIfAbsent(string attribute, Operand value)
    {
        var name = writer.AddName(attribute);
        _sets.Add($"{name} = if_not_exists({name}, {writer.Write(value)})");
    }

    public void Remove(Operand.Path path, Expression? source) => _removals.Add(ReservePath(path, source));

    public void Add(Operand.Path path, Operand value, Expression? source) =>
        _additions.Add($"{ReservePath(path, source)} {writer.Write(value)}");

    public void Delete(Operand.Path path, Operand value, Expression? source) =>
        _deletions.Add($"{ReservePath(path, source)} {writer.Write(value)}");

    public override string ToString() =>
        string.Join(
            ' ',
            new[] { Clause("SET", _sets), Clause("REMOVE", _removals), Clause("ADD", _additions), Clause("DELETE", _deletions) }.Where(
                clause => clause.Length > 0
            )
        );

    private static string Clause(string name, List<string> parts) => parts.Count == 0 ? "" : $"{name} {string.Join(", ", parts)}";

    private static bool Overlap(string x, string y)
    {
        var (shorter, longer) = x.Length < y.Length ? (x, y) : (y, x);
        return longer.StartsWith(shorter, StringComparison.Ordinal)
            && (longer.Length == shorter.Length || longer[shorter.Length] is '.' or '[');
    }

    private string ReservePath(Operand.Path path, Expression? source)
    {
        var text = writer.Write(path);
        if (_paths.Exists(other => Overlap(text, other)))
            throw new QueryTranslationException(source, "the update changes this attribute, or one that contains it, twice");
        _paths.Add(text);
        return text;
    }
}
