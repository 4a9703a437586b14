using System.Text;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Expressions.Tree;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Expressions.Syntax;

/// <summary>The placeholders of one request: parses its expressions with them, and records which placeholders are used. Not
/// thread safe.</summary>
internal sealed class ExpressionScope
{
    private static readonly ExpressionCache<ParsedExpression<ConditionNode>> Conditions = ParsedExpression<ConditionNode>.CreateCache(
        ConditionParser.Parse,
        reportsSize: true
    );
    private static readonly ExpressionCache<ParsedExpression<DocumentPath[]>> Projections = ParsedExpression<DocumentPath[]>.CreateCache(
        ProjectionParser.Parse,
        reportsSize: false
    );
    private static readonly ExpressionCache<ParsedExpression<UpdateClause[]>> Updates = ParsedExpression<UpdateClause[]>.CreateCache(
        UpdateParser.Parse,
        reportsSize: false
    );

    private static readonly ExpressionScope Empty = new(null, [], []);

    private readonly Dictionary<string, string>? _names;
    private readonly string[] _valueNames;
    private readonly Value[] _values;
    private readonly List<string[]> _used = [];

    private ExpressionScope(Dictionary<string, string>? names, string[] valueNames, Value[] values)
    {
        _names = names;
        _valueNames = valueNames;
        _values = values;
    }

    /// <summary>The size of the names and values of the placeholders.</summary>
    public int Bytes => (_names?.Values.Sum(Encoding.UTF8.GetByteCount) ?? 0) + _values.Sum(v => ItemSize.Measure(v));

    /// <summary>Creates the scope of a request.</summary>
    /// <param name="names">ExpressionAttributeNames.</param>
    /// <param name="values">ExpressionAttributeValues.</param>
    /// <param name="layer">The layer of AWS whose messages are used for invalid values.</param>
    /// <param name="maxNesting">The maximum nesting of lists and maps in a value.</param>
    /// <exception cref="AmazonDynamoDBException"> A placeholder has an invalid name, or DynamoDB does not accept a value.
    /// </exception>
    public static ExpressionScope Create(
        Dictionary<string, string>? names,
        Dictionary<string, AttributeValue>? values,
        ValueLayer layer,
        int maxNesting = Nesting.MaxLevels
    )
    {
        if (names is null && values is null)
            return Empty;
        if (names is { Count: 0 })
            throw Failures.Validation(Messages.NamesEmpty);
        Placeholders.Check(names);
        if (values is { Count: 0 })
            throw Failures.Validation(Messages.ValuesEmpty);
        var (valueNames, converted) = Placeholders.Read(values, layer, maxNesting);
        return new ExpressionScope(names, valueNames, converted);
    }

    /// <summary>Parses a ConditionExpression or FilterExpression.</summary>
    /// <exception cref="AmazonDynamoDBException">The expression is invalid, or does not fit its values.</exception>
    public Condition ParseCondition(string parameter, string text)
    {
        try
        {
            var (root, binding) = Bind(Conditions.Parse(text));
            root.Check(binding);
            return new Condition(root, binding);
        }
        catch (ExpressionException exception)
        {
            throw CreateException(parameter, exception);
        }
    }

    /// <summary>Parses a KeyConditionExpression, the last expression of its request: whether it is a condition on keys is checked
    /// after the placeholders.</summary>
    /// <exception cref="AmazonDynamoDBException">The expression is invalid, or is not a condition on keys; or a placeholder is not
    /// used.</exception>
    public KeyConditionTree ParseKeyCondition(string text)
    {
        const string Parameter = "KeyConditionExpression";
        try
        {
            var (root, binding) = Bind(Conditions.Parse(text));
            root.Check(binding);
            CheckAllUsed();
            return new KeyConditionTree(KeyConditionReader.Read(root, binding));
        }
        catch (ExpressionException exception)
        {
            throw CreateException(Parameter, exception);
        }
    }

    /// <summary>Parses a ProjectionExpression.</summary>
    /// <exception cref="AmazonDynamoDBException">The expression is invalid, or its paths overlap.</exception>
    public Projection ParseProjection(string text)
    {
        try
        {
            var (root, binding) = Bind(Projections.Parse(text));
            var paths = Array.ConvertAll(root, p => p.Resolve(binding));
            return PathOverlaps.Find(paths) is { } overlap ? throw new ExpressionException(overlap) : new Projection(paths);
        }
        catch (ExpressionException exception)
        {
            throw CreateException("ProjectionExpression", exception);
        }
    }

    /// <summary>Parses an UpdateExpression.</summary>
    /// <exception cref="AmazonDynamoDBException">The expression is invalid, its paths overlap, or it does not fit its
    /// values.</exception>
    public UpdatePlan ParseUpdate(string text)
    {
        try
        {
            var (root, binding) = Bind(Updates.Parse(text));
            return UpdatePlan.Create(root, binding);
        }
        catch (ExpressionException exception)
        {
            throw CreateException("UpdateExpression", exception);
        }
    }

    /// <summary>Rejects a request with placeholders that none of its expressions uses.</summary>
    /// <exception cref="AmazonDynamoDBException">A placeholder is not used.</exception>
    public void CheckAllUsed()
    {
        CheckAllUsed("ExpressionAttributeNames", _names?.Keys ?? (IReadOnlyCollection<string>)[]);
        CheckAllUsed("ExpressionAttributeValues", _valueNames);
    }

    private static AmazonDynamoDBException CreateException(string parameter, ExpressionException exception) =>
        Failures.Validation(Messages.InvalidExpression(parameter, exception.Message));

    private void CheckAllUsed(string parameter, IReadOnlyCollection<string> placeholders)
    {
        List<string>? unused = null;
        foreach (var placeholder in placeholders)
        {
            if (!IsUsed(placeholder))
                (unused ??= []).Add(placeholder);
        }

        if (unused is not null)
            throw Failures.Validation(Messages.Unused(parameter, unused));
    }

    private bool IsUsed(string placeholder)
    {
        foreach (var used in _used)
        {
            if (Array.IndexOf(used, placeholder) >= 0)
                return true;
        }

        return false;
    }

    private (T Root, Binding Binding) Bind<T>(ParsedExpression<T> parsed)
    {
        var names = parsed.Names.Length == 0 ? [] : new string[parsed.Names.Length];
        string?[]? undefinedNames = null;
        for (var i = 0; i < names.Length; i++)
        {
            if (_names is null || !_names.TryGetValue(parsed.Names[i], out names[i]!))
            {
                undefinedNames ??= new string?[names.Length];
                undefinedNames[i] = parsed.Names[i];
            }
        }

        var values = parsed.Values.Length == 0 ? [] : new Value[parsed.Values.Length];
        string?[]? undefinedValues = null;
        for (var i = 0; i < values.Length; i++)
        {
            var at = Array.IndexOf(_valueNames, parsed.Values[i]);
            if (at >= 0)
            {
                values[i] = _values[at];
                continue;
            }

            undefinedValues ??= new string?[values.Length];
            undefinedValues[i] = parsed.Values[i];
        }

        if (names.Length > 0 && _names is not null)
            _used.Add(parsed.Names);
        if (values.Length > 0 && _valueNames.Length > 0)
            _used.Add(parsed.Values);
        return (parsed.Root, new Binding(names, values, undefinedNames, undefinedValues));
    }
}
