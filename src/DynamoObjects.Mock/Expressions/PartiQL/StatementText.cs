using System.Globalization;
using System.Text;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mock.Expressions.PartiQL;

/// <summary>Writes the parts of a statement as the expressions that every other operation has, with placeholders for all names and values: there is one evaluator.</summary>
internal sealed class StatementText
{
    /// <summary>The names, by their placeholders; <see langword="null"/> where there are none.</summary>
    public Dictionary<string, string>? Names { get; private set; }

    /// <summary>The values, by their placeholders; <see langword="null"/> where there are none.</summary>
    public Dictionary<string, AttributeValue>? Values { get; private set; }

    /// <summary>The conditions that must all hold; <see langword="null"/> for none.</summary>
    public string? Condition(IEnumerable<WhereClause> clauses)
    {
        var texts = clauses.Select(clause => clause is WhereLogical { IsAnd: false } ? $"({Write(clause)})" : Write(clause)).ToList();
        return texts.Count == 0 ? null : string.Join(" AND ", texts.Count == 1 ? [texts[0].StartsWith('(') ? texts[0][1..^1] : texts[0]] : texts);
    }

    /// <summary>That the item is there.</summary>
    public string Exists(string attributeName) => $"attribute_exists({Path([PathElement.Of(attributeName)])})";

    /// <summary>The paths of a projection expression.</summary>
    public string Projection(IEnumerable<List<PathElement>> paths) => string.Join(", ", paths.Select(Path));

    /// <summary>An update expression.</summary>
    public string Update(List<Assignment> assignments) => string.Join(' ', assignments
        .GroupBy(assignment => assignment.Section, StringComparer.Ordinal)
        .Select(section => $"{section.Key} {string.Join(", ", section.Select(Write))}"));

    private string Write(Assignment assignment)
    {
        var path = Path(assignment.Path);
        var terms = assignment.Terms.Select(Write).ToList();
        var value = assignment.Operator switch
        {
            null => terms.FirstOrDefault() ?? "",
            "+" or "-" => $"{terms[0]} {assignment.Operator} {terms[1]}",
            _ => $"{assignment.Operator.ToLowerInvariant()}({terms[0]}, {terms[1]})",
        };
        return assignment.Section == "SET" ? $"{path} = {value}" : value.Length == 0 ? path : $"{path} {value}";
    }

    private string Write(WhereClause clause)
    {
        switch (clause)
        {
            case WhereLogical logical:
                var word = logical.IsAnd ? "AND" : "OR";
                return $"{Within(logical.Left, logical.IsAnd)} {word} {Within(logical.Right, logical.IsAnd)}";
            case WhereNot not:
                return $"NOT {(not.Condition is WhereLogical ? $"({Write(not.Condition)})" : Write(not.Condition))}";
            default:
                return Write((WhereTest)clause);
        }
    }

    // AND binds tighter, so that only an OR within it needs parentheses, and more than are needed are refused.
    private string Within(WhereClause clause, bool inAnd) => inAnd && clause is WhereLogical { IsAnd: false } ? $"({Write(clause)})" : Write(clause);

    private string Write(WhereTest test)
    {
        var operands = test.Operands.Select(Write).ToList();
        return test.Operator switch
        {
            "BETWEEN" => $"{operands[0]} BETWEEN {operands[1]} AND {operands[2]}",
            "IN" => $"{operands[0]} IN ({string.Join(", ", operands.Skip(1))})",
            "=" or "<>" or "<" or "<=" or ">" or ">=" => $"{operands[0]} {test.Operator} {operands[1]}",
            _ => $"{test.Operator}({string.Join(", ", operands)})",
        };
    }

    private string Write(StatementOperand operand)
    {
        if (operand.SizeOf is { } of)
            return $"size({Write(of)})";
        if (operand.Path is { } path)
            return Path(path);
        var values = Values ??= [];
        var placeholder = string.Create(CultureInfo.InvariantCulture, $":v{values.Count}");
        values.Add(placeholder, operand.Literal!);
        return placeholder;
    }

    private string Path(List<PathElement> path)
    {
        var text = new StringBuilder();
        foreach (var element in path)
        {
            if (element.IsIndex)
                text.Append(element);
            else
                text.Append(text.Length == 0 ? "" : ".").Append(Placeholder(element.Name!));
        }
        return text.ToString();
    }

    private string Placeholder(string name)
    {
        var names = Names ??= [];
        foreach (var (placeholder, known) in names)
        {
            if (known == name)
                return placeholder;
        }
        var added = string.Create(CultureInfo.InvariantCulture, $"#n{names.Count}");
        names.Add(added, name);
        return added;
    }
}
