using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;
using DynamoObjects.Testing.Wording;

namespace DynamoObjects.Testing.Observation;

/// <summary>Formats a model object of the SDK: the members that are set, with the names and values of expressions
/// substituted.</summary>
internal sealed partial class ModelDescription(AttributeMask mask)
{
    private const string Names = nameof(QueryRequest.ExpressionAttributeNames);
    private const string Values = nameof(QueryRequest.ExpressionAttributeValues);
    private const string ExpressionSuffix = "Expression";

    /// <summary>Returns the members, separated by commas.</summary>
    /// <param name="model">The object.</param>
    /// <param name="without">The members to omit.</param>
    public string Members(object model, params string[] without)
    {
        var expressions = Expressions(model);
        return string.Join(
            ", ",
            model
                .GetType()
                .GetProperties(BindingFlags.Instance | BindingFlags.Public)
                .Where(property =>
                    property is { CanRead: true, CanWrite: true }
                    && property.GetIndexParameters().Length == 0
                    && !without.Contains(property.Name)
                    && !IsFlag(property)
                )
                .Select(property => (property.Name, Value: property.GetValue(model)))
                .Where(member => IsSet(member.Value) && !(expressions.Count > 0 && member.Name is Names or Values))
                .Select(member => $"{member.Name}: {expressions.GetValueOrDefault(member.Name) ?? Text(member.Value, model)}")
        );
    }

    private string Text(object? value, object owner) =>
        value switch
        {
            null => "null",
            AttributeValue it => ItemText.Format(it, mask),
            Dictionary<string, AttributeValue> it => ItemText.Format(it, mask),
            string it => it,
            ConstantClass it => it.Value,
            MemoryStream it => $"({Quantity.Format(it.ToArray().Length, "byte")})",
            IDictionary it => $"{{{string.Join(", ", it.Keys.Cast<string>().Select(key => $"{key}: {Entry(it, key, owner)}"))}}}",
            IEnumerable it => $"[{string.Join(", ", it.Cast<object?>().Select(element => Text(element, owner)))}]",
            bool it => it ? "true" : "false",
            IFormattable it => it.ToString(null, CultureInfo.InvariantCulture),
            _ => $"{{{Members(value)}}}",
        };

    private string Entry(IDictionary entries, string key, object owner) =>
        mask.Hides(key) ? AttributeMask.Hidden : Text(entries[key], owner);

    // By member: the expressions of an object, or a statement with its parameters.
    private Dictionary<string, string> Expressions(object model)
    {
        var names = Get(model, Names) as Dictionary<string, string>;
        var values = Get(model, Values) as Dictionary<string, AttributeValue>;
        var raw = model
            .GetType()
            .GetProperties()
            .Where(property =>
                property.PropertyType == typeof(string) && property.Name.EndsWith(ExpressionSuffix, StringComparison.Ordinal)
            )
            .Select(property => (property.Name, Text: property.GetValue(model) as string))
            .Where(member => !string.IsNullOrEmpty(member.Text))
            .Select(member =>
                (member.Name, Text: NamePlaceholder().Replace(member.Text!, match => names?.GetValueOrDefault(match.Value) ?? match.Value))
            )
            .ToList();
        var isHidden = raw.Exists(member => mask.HidesIn(member.Text));
        var texts = raw.ToDictionary(
            member => member.Name,
            member =>
                ValuePlaceholder()
                    .Replace(member.Text, match => values?.GetValueOrDefault(match.Value) switch
                        {
                            null => match.Value,
                            _ when isHidden => AttributeMask.Hidden,
                            var value => ItemText.Format(value, mask),
                        })
        );
        if (Get(model, nameof(ExecuteStatementRequest.Statement)) is string statement && mask.HidesIn(statement))
        {
            texts[nameof(ExecuteStatementRequest.Statement)] = Literal().Replace(statement, AttributeMask.Hidden);
            texts[nameof(ExecuteStatementRequest.Parameters)] = AttributeMask.Hidden;
        }

        return texts;
    }

    private static object? Get(object model, string property) => model.GetType().GetProperty(property)?.GetValue(model);

    // IsLimitSet and similar members repeat what the member itself shows.
    private static bool IsFlag(PropertyInfo property) =>
        property.Name.StartsWith("Is", StringComparison.Ordinal) && property.Name.EndsWith("Set", StringComparison.Ordinal);

    private static bool IsSet(object? value) => value is not (null or ICollection { Count: 0 });

    [GeneratedRegex("#[A-Za-z0-9_]+")]
    private static partial Regex NamePlaceholder();

    [GeneratedRegex(":[A-Za-z0-9_]+")]
    private static partial Regex ValuePlaceholder();

    [GeneratedRegex(@"'(?:[^']|'')*'|(?<![\w""#:])[-+]?\d[\d.eE+-]*")]
    private static partial Regex Literal();
}
