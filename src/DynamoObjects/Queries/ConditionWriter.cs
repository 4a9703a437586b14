using System.Globalization;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Queries;

/// <summary>Writes conditions as expression text. Names and values only ever go as placeholders, so that no value can become syntax.</summary>
internal sealed class ConditionWriter
{
    private readonly Dictionary<string, string> _placeholders = new(StringComparer.Ordinal);

    internal Dictionary<string, string> Names { get; } = [];

    internal Dictionary<string, AttributeValue> Values { get; } = [];

    internal string Write(Condition condition) => condition switch
    {
        Condition.And and => $"{Nested(and.Left)} AND {Nested(and.Right)}",
        Condition.Or or => $"{Nested(or.Left)} OR {Nested(or.Right)}",
        Condition.Not not => $"NOT ({Write(not.Inner)})",
        Condition.Comparison c => $"{Write(c.Left)} {c.Operator} {Write(c.Right)}",
        Condition.Between between => $"{Write(between.Of)} BETWEEN {Write(between.Low)} AND {Write(between.High)}",
        Condition.In @in => $"{Write(@in.Of)} IN ({string.Join(", ", @in.Values.Select(Write))})",
        Condition.Function { Argument: { } argument } f => $"{f.Name}({Write(f.Path)}, {Write(argument)})",
        Condition.Function f => $"{f.Name}({Write(f.Path)})",
        _ => throw new QueryTranslationException(condition.Source, "it is false for every item"),
    };

    private string Nested(Condition condition) => condition is Condition.And or Condition.Or ? $"({Write(condition)})" : Write(condition);

    private string Write(Operand operand) => operand switch
    {
        Operand.Path path => Path(path),
        Operand.Size size => $"size({Path(size.Of)})",
        Operand.Value value => Value(value.Attribute),
        _ => throw new ArgumentException($"No such operand: {operand}.", nameof(operand)),
    };

    private string Path(Operand.Path path)
    {
        var text = Name(path.Property.AttributeName);
        foreach (var step in path.Steps)
            text += step is string name ? "." + Name(name) : $"[{Convert.ToString(step, CultureInfo.InvariantCulture)}]";
        return text;
    }

    private string Name(string attribute)
    {
        if (!_placeholders.TryGetValue(attribute, out var placeholder))
        {
            placeholder = "#n" + Names.Count.ToString(CultureInfo.InvariantCulture);
            _placeholders.Add(attribute, placeholder);
            Names.Add(placeholder, attribute);
        }
        return placeholder;
    }

    private string Value(AttributeValue value)
    {
        var placeholder = ":v" + Values.Count.ToString(CultureInfo.InvariantCulture);
        Values.Add(placeholder, value);
        return placeholder;
    }
}
