using System.Collections.ObjectModel;
using System.Linq.Expressions;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mapping;

namespace DynamoObjects.Lambdas;

/// <summary>Translates method calls that DynamoDB has a condition for.</summary>
internal sealed class CallReader(PathReader paths, LambdaValues values, ComparisonReader comparisons, Nullability nullability)
{
    private const int MaxValues = 100;

    private static readonly Operand.Value Null = new(new ValueSlot.Fixed(static () => new AttributeValue { NULL = true }));
    private static readonly Operand.Value Zero = new(new ValueSlot.Fixed(static () => new AttributeValue { N = "0" }));

    public Condition Read(MethodCallExpression call)
    {
        var arguments = call.Arguments;
        switch (call.Method.Name)
        {
            case nameof(string.StartsWith) when call.Object is { } text && call.Method.DeclaringType == typeof(string) && IsOrdinal(call):
                return StartsWith(call, text, arguments[0]);
            case nameof(Equals) when Equality(call) is var (left, right):
                return new EqualityReader(paths, values, comparisons).Read(call, left, right);
            case nameof(QueryFunctions.Between) when IsFunction(call):
                return Between(call, arguments[0], arguments[1], arguments[2]);
            case nameof(QueryFunctions.In) when IsFunction(call):
                return In(call, arguments[0], arguments[1]);
            case nameof(QueryFunctions.Exists) when IsFunction(call):
                return new Condition.Function(call, "attribute_exists", Path(arguments[0]), null);
            case nameof(QueryFunctions.IsStoredAs) when IsFunction(call):
                var kind = values.CreateComparand(call, Value(arguments[1]), AttributeKindConverter.Instance);
                return new Condition.Function(call, "attribute_type", Path(arguments[0]), kind);
            case "ContainsKey"
                when call.Object is { } map && paths.Read(map) is { Converter: { Kind: AttributeKind.M, Element: { } element } } path:
                return ReadContainsKey(call, path, Key(call, arguments[0]), element);
            case nameof(string.IsNullOrEmpty) when call.Method.DeclaringType == typeof(string):
                var maybe = Text(call, arguments[0]);
                var isEmpty = new Condition.Comparison(call, new Operand.Size(maybe), "=", Zero);
                return Condition.AnyOf(call, nullability.IsNull(call, maybe), isEmpty);
            case nameof(Enumerable.Any) when call.Method.DeclaringType == typeof(Enumerable) && arguments.Count == 1:
                return new Condition.Comparison(call, new Operand.Size(Path(arguments[0])), ">", Zero);
            case nameof(string.Contains) when Membership(call) is var (collection, item):
                return paths.DependsOnItem(collection)
                    ? Contains(call, CollectionReader.StripSpan(collection), item)
                    : In(call, item, collection);
            default:
                throw LambdaReader.CreateUnsupportedException(call);
        }
    }

    /// <summary>Returns the condition that a boolean property is true, in the format of its converter.</summary>
    public static Condition.Comparison IsTrue(Expression source, Operand flag) =>
        flag is Operand.Path path
            ? new Condition.Comparison(source, path, "=", new Operand.Value(new ValueSlot.Fixed(() => path.Converter.ToComparand(true)!)))
            : throw LambdaReader.CreateUnsupportedException(source);

    public (Expression Left, Expression Right)? OrderedBy(MethodCallExpression call) =>
        call.Method.Name switch
        {
            nameof(string.CompareTo) when call.Object is { } left && call.Arguments.Count == 1 => (left, call.Arguments[0]),
            nameof(string.Compare)
            or nameof(string.CompareOrdinal)
                when call.Method.DeclaringType == typeof(string) && (call.Arguments.Count == 2 || IsOrdinal(call.Arguments, 3)) => (
                call.Arguments[0],
                call.Arguments[1]
            ),
            _ => null,
        };

    private Condition.Function StartsWith(MethodCallExpression call, Expression text, Expression prefix)
    {
        var path = Path(text);
        return PathReader.IsText(path)
            ? new Condition.Function(call, "begins_with", path, values.CreateComparand(call, NotNull(call, prefix), path.Converter))
            : throw new QueryTranslationException(call, "the property has a custom converter, so its stored text may begin differently");
    }

    private Condition Between(MethodCallExpression call, Expression value, Expression low, Expression high)
    {
        // DynamoDB's own BETWEEN rejects bounds in the wrong order.
        var from = Compare(">=", Value(low));
        return from is Condition.Constant { Value: false } ? from : Condition.AllOf(call, from, Compare("<=", Value(high)));

        Condition Compare(string op, Expression bound)
        {
            var operand = comparisons.Operand(value);
            Ordering.Require(call, op, operand);
            if (!values.IsNull(bound))
                return comparisons.CompareWithValue(call, operand, new KnownComparison(op), bound);

            // Null sorts before everything else, and the value is not null.
            return op == ">=" ? nullability.IsNotNull(call, operand) : new Condition.Constant(call, false);
        }
    }

    private Condition Contains(MethodCallExpression call, Expression collection, Expression item)
    {
        var path = Path(collection);
        if (path.Converter.Element is { } element && path.Converter.Kind is not AttributeKind.M)
        {
            if (!values.IsNull(Value(item)))
                return new Condition.Function(call, "contains", path, values.CreateComparand(call, item, element));

            // A set cannot contain null.
            return path.Converter.Kind == AttributeKind.L
                ? new Condition.Function(call, "contains", path, Null)
                : new Condition.Constant(call, false);
        }

        return PathReader.IsText(path)
            ? new Condition.Function(call, "contains", path, values.CreateComparand(call, NotNull(call, item), path.Converter))
            : throw new QueryTranslationException(call, "the property has a custom converter, so DynamoDB cannot search in its text");
    }

    private Condition In(Expression source, Expression item, Expression collection)
    {
        if (collection.Type == typeof(string) && item.Type == typeof(string))
            throw LambdaReader.CreateUnsupportedException(source);
        var operand = comparisons.Operand(item);
        if (operand is Operand.Size { Target.Converter.Kind: AttributeKind.SS or AttributeKind.NS or AttributeKind.BS })
        {
            throw new QueryTranslationException(
                source,
                "DynamoDB does not store empty sets, so it has no size for them; compare the size with == and one value at a time"
            );
        }

        var (present, hasNull) = values.CreateComparands(source, Value(collection), ComparisonReader.Converter(operand));
        if (present.Count > MaxValues)
        {
            throw new QueryTranslationException(
                source,
                $"IN accepts at most {MaxValues} values, but this list has {present.Count}; use several queries"
            );
        }

        Condition among = present.Count == 0 ? new Condition.Constant(source, false) : new Condition.In(source, operand, present);
        return hasNull ? Condition.AnyOf(source, among, nullability.IsNull(source, operand)) : among;
    }

    /// <summary>
    /// Returns the collection and the item of Contains: the method of an instance, of LINQ or of a span, which C# 14 uses for arrays.
    /// </summary>
    private (Expression Collection, Expression Item)? Membership(MethodCallExpression call)
    {
        if (call.Object is { } instance)
            return call.Arguments.Count == 1 || IsOrdinal(call) ? (instance, call.Arguments[0]) : null;
        if (call.Method.DeclaringType != typeof(Enumerable) && call.Method.DeclaringType != typeof(MemoryExtensions))
            return null;

        // For enums, the compiler uses the overload with a comparer, and passes null.
        var arguments = call.Arguments;
        return arguments.Count == 2 || (arguments.Count == 3 && !paths.DependsOnItem(arguments[2]) && values.IsNull(arguments[2]))
            ? (arguments[0], arguments[1])
            : null;
    }

    /// <summary>Returns the two sides of Equals.</summary>
    private (Expression Left, Expression Right)? Equality(MethodCallExpression call)
    {
        if (call.Object is { } instance)
            return IsOrdinal(call) ? (instance, call.Arguments[0]) : null;
        return EqualityReader.IsEquality(call) && (call.Arguments.Count == 2 || IsOrdinal(call.Arguments, 3))
            ? (call.Arguments[0], call.Arguments[1])
            : null;
    }

    /// <summary>Returns the condition for ContainsKey. DynamoDB rejects an empty attribute name.</summary>
    private static Condition ReadContainsKey(Expression source, Operand.Path map, string key, AttributeConverter element) =>
        key.Length == 0
            ? new Condition.Constant(source, false)
            : new Condition.Function(source, "attribute_exists", map.Append(key, element), null);

    private string Key(Expression source, Expression key) =>
        (string?)values.ReadExactly(Value(key)) ?? throw CreateNullTextException(source);

    private Operand.Path Path(Expression expression) => paths.Read(expression) ?? throw LambdaReader.CreateUnsupportedException(expression);

    private Operand.Path Text(Expression source, Expression expression)
    {
        var path = Path(expression);
        return PathReader.IsText(path)
            ? path
            : throw new QueryTranslationException(
                source,
                "the property has a custom converter, so DynamoDB does not know the length of its text"
            );
    }

    private Expression Value(Expression expression) =>
        paths.DependsOnItem(expression)
            ? throw new QueryTranslationException(expression, "use a value here that does not depend on the item")
            : expression;

    private Expression NotNull(Expression source, Expression value) =>
        values.IsNull(Value(value)) ? throw CreateNullTextException(source) : value;

    private static QueryTranslationException CreateNullTextException(Expression source) =>
        new(source, "the string is null, which C# does not accept here either; test for null first, such as 'x == null || ...'");

    /// <summary>Returns whether a call compares ordinally, as DynamoDB does.</summary>
    private bool IsOrdinal(MethodCallExpression call) => call.Arguments.Count == 1 || IsOrdinal(call.Arguments, 2);

    private bool IsOrdinal(ReadOnlyCollection<Expression> arguments, int count) =>
        arguments.Count == count
        && arguments[^1].Type == typeof(StringComparison)
        && values.ReadExactly(arguments[^1]) is StringComparison.Ordinal;

    private static bool IsFunction(MethodCallExpression call) => call.Method.DeclaringType == typeof(QueryFunctions);
}
