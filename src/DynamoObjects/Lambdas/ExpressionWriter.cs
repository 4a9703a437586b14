using System.Globalization;

namespace DynamoObjects.Lambdas;

/// <summary>
/// Writes conditions and operands as expression text. Names and values are always placeholders, so that no value can become syntax.
/// </summary>
internal sealed class ExpressionWriter
{
    private readonly Dictionary<string, string> _placeholders = new(StringComparer.Ordinal);
    private readonly List<KeyValuePair<string, string>> _names = [];
    private readonly List<KeyValuePair<string, ValueSlot>> _slots = [];

    public KeyValuePair<string, string>[] Names => [.. _names];

    public KeyValuePair<string, ValueSlot>[] Slots => [.. _slots];

    public string Write(Condition condition) =>
        condition switch
        {
            Condition.And and => $"{Nested(and.Left)} AND {Nested(and.Right)}",
            Condition.Or or => $"{Nested(or.Left)} OR {Nested(or.Right)}",
            Condition.Not not => $"NOT ({Write(not.Inner)})",
            Condition.Comparison c => $"{Write(c.Left)} {c.Operator} {Write(c.Right)}",
            Condition.Between between => $"{Write(between.Target)} BETWEEN {Write(between.Low)} AND {Write(between.High)}",
            Condition.In @in => $"{Write(@in.Target)} IN ({string.Join(", ", @in.Values.Select(Write))})",
            Condition.Function { Argument: { } argument } f => $"{f.Name}({Write(f.Path)}, {Write(argument)})",
            Condition.Function f => $"{f.Name}({Write(f.Path)})",
            _ => throw new ArgumentException($"Unknown condition: {condition}.", nameof(condition)),
        };

    public string Write(Operand operand) =>
        operand switch
        {
            Operand.Path path => Path(path),
            Operand.Size size => $"size({Path(size.Target)})",
            Operand.Value value => AddValue(value.Slot),
            Operand.Sum sum => $"{Write(sum.Left)} {sum.Operator} {Write(sum.Right)}",
            Operand.IfNotExists choice => $"if_not_exists({Path(choice.Target)}, {Write(choice.Fallback)})",
            Operand.Concatenation lists => $"list_append({Write(lists.First)}, {Write(lists.Second)})",
            _ => throw new ArgumentException($"Unknown operand: {operand}.", nameof(operand)),
        };

    public string AddName(string attribute)
    {
        if (!_placeholders.TryGetValue(attribute, out var placeholder))
        {
            placeholder = "#n" + _names.Count.ToString(CultureInfo.InvariantCulture);
            _placeholders.Add(attribute, placeholder);
            _names.Add(new(placeholder, attribute));
        }

        return placeholder;
    }

    private string Nested(Condition condition) => condition is Condition.And or Condition.Or ? $"({Write(condition)})" : Write(condition);

    private string Path(Operand.Path path)
    {
        var text = AddName(path.Property.AttributeName);
        foreach (var step in path.Steps)
            text += step is string name ? "." + AddName(name) : $"[{Convert.ToString(step, CultureInfo.InvariantCulture)}]";
        return text;
    }

    private string AddValue(ValueSlot slot)
    {
        var placeholder = ":v" + _slots.Count.ToString(CultureInfo.InvariantCulture);
        _slots.Add(new(placeholder, slot));
        return placeholder;
    }
}
