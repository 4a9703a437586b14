using System.Collections.ObjectModel;
using System.Linq.Expressions;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mapping;
using DynamoObjects.Translations;

namespace DynamoObjects.Queries;

/// <summary>Reads a lambda's body as conditions on a record's attributes, and refuses what they cannot say.</summary>
internal sealed class LambdaReader(RecordSchema schema, ParameterExpression parameter, LambdaValues values)
{
    private static readonly Operand.Value Null = new(new ValueSlot.Fixed(static () => new AttributeValue { NULL = true }));
    private static readonly Operand.Value True = new(new ValueSlot.Fixed(static () => new AttributeValue { BOOL = true }));
    private static readonly Operand.Value Zero = new(new ValueSlot.Fixed(static () => new AttributeValue { N = "0" }));

    private readonly PathReader _paths = new(schema, parameter, values);

    internal static Condition Read(RecordSchema schema, LambdaExpression lambda, LambdaValues values)
        => new LambdaReader(schema, lambda.Parameters[0], values).Read(lambda.Body);

    private Condition Read(Expression expression)
    {
        if (!_paths.DependsOnItem(expression))
            return new Condition.Constant(expression, values.ReadExactly(expression) is true);
        return expression switch
        {
            ConditionalExpression choice when !_paths.DependsOnItem(choice.Test) => Read(values.ReadExactly(choice.Test) is true ? choice.IfTrue : choice.IfFalse),
            // As C# does: what stands behind is not even computed.
            BinaryExpression { NodeType: ExpressionType.AndAlso } both when IsKnown(both.Left, false) => new Condition.Constant(both, false),
            BinaryExpression { NodeType: ExpressionType.OrElse } either when IsKnown(either.Left, true) => new Condition.Constant(either, true),
            UnaryExpression { NodeType: ExpressionType.Not } not => Condition.Opposite(not, Read(not.Operand)),
            UnaryExpression { NodeType: ExpressionType.Convert } convert => Read(convert.Operand),
            BinaryExpression { NodeType: ExpressionType.AndAlso or ExpressionType.And } and => Condition.AllOf(and, Read(and.Left), Read(and.Right)),
            BinaryExpression { NodeType: ExpressionType.OrElse or ExpressionType.Or } or => Condition.AnyOf(or, Read(or.Left), Read(or.Right)),
            BinaryExpression binary when Operator(binary.NodeType) is { } op => Comparison(binary, op),
            MethodCallExpression call => Call(call),
            MemberExpression member => Flag(member),
            _ => throw Unknown(expression),
        };
    }

    private bool IsKnown(Expression expression, bool value) => !_paths.DependsOnItem(expression) && values.ReadExactly(expression) is bool known && known == value;

    private Condition Comparison(BinaryExpression binary, string op)
    {
        // Strings have no < in C#: string.Compare(a, b) < 0 and a.CompareTo(b) < 0 are how it is said.
        if (binary.Left is MethodCallExpression call && OrderedBy(call) is var (x, y) && !_paths.DependsOnItem(binary.Right))
        {
            return values.ReadExactly(binary.Right) is 0
                ? Compare(binary, x, op, y)
                : throw new QueryTranslationException(binary, "the result of a comparison can only be compared with 0");
        }
        return Compare(binary, binary.Left, op, binary.Right);
    }

    private Condition Compare(Expression source, Expression left, string op, Expression right)
    {
        if (!_paths.DependsOnItem(left))
            (left, op, right) = (right, Flip(op), left);
        var operand = Operand(left);
        if (_paths.DependsOnItem(right))
            return CompareWithin(source, operand, op, Operand(right));
        return values.IsNull(right)
            ? NullTest(source, operand, op)
            : new Condition.Comparison(source, operand, Ordered(source, op, operand), ToValue(source, operand, right));
    }

    /// <summary>Two parts of the item: where both are absent, both are null, which are equal in C# and not in DynamoDB.</summary>
    private static Condition CompareWithin(Expression source, Operand left, string op, Operand right)
    {
        var comparison = new Condition.Comparison(source, left, Ordered(source, op, left), right);
        if (op is not ("=" or "<>") || left is not Operand.Path { Member: null or { IsNullable: true } } x || right is not Operand.Path { Member: null or { IsNullable: true } } y)
            return comparison;
        var bothAbsent = new Condition.And(
            source, new Condition.Function(source, "attribute_not_exists", x, null), new Condition.Function(source, "attribute_not_exists", y, null));
        var areEqual = new Condition.Or(source, comparison with { Operator = "=" }, bothAbsent);
        return op == "=" ? areEqual : new Condition.Not(source, areEqual);
    }

    /// <summary>Null is stored as absence here, and by others as NULL: a property reads as null for either.</summary>
    private static Condition NullTest(Expression source, Operand operand, string op)
    {
        if (operand is not Operand.Path path || op is not ("=" or "<>"))
            throw new QueryTranslationException(source, "null can only be tested for, with == or !=, on a property");
        var isNull = new Condition.Or(
            source,
            new Condition.Function(source, "attribute_not_exists", path, null),
            new Condition.Comparison(source, path, "=", Null));
        return op == "=" ? isNull : new Condition.Not(source, isNull);
    }

    private Condition Flag(MemberExpression member)
    {
        if (member.Member.Name == nameof(Nullable<int>.HasValue) && member.Expression is { } nullable && _paths.Read(nullable) is { } tested)
            return NullTest(member, tested, "<>");
        if (_paths.Read(member) is not { } path)
            throw Unknown(member);

        // A converter of one's own may store a flag as it likes.
        return path.Converter.Kind == AttributeKind.BOOL
            ? new Condition.Comparison(member, path, "=", True)
            : throw new QueryTranslationException(member, $"it is stored as {path.Converter.Kind}; compare it with == true");
    }

    private Condition Call(MethodCallExpression call)
    {
        var arguments = call.Arguments;
        switch (call.Method.Name)
        {
            case nameof(string.StartsWith) when call.Object is { } text && IsOrdinal(call):
                return Function(call, "begins_with", text, arguments[0]);
            case nameof(Equals) when call.Object is { } left && IsOrdinal(call):
                return Compare(call, left, "=", arguments[0]);
            case nameof(Equals) when call.Object is null && (arguments.Count == 2 || IsOrdinal(arguments, 3)):
                return Compare(call, arguments[0], "=", arguments[1]);
            case nameof(QueryFunctions.Between) when IsFunction(call):
                var of = Operand(arguments[0]);
                Ordered(call, "BETWEEN", of);

                // DynamoDB's own BETWEEN refuses bounds that nothing is between.
                return new Condition.And(
                    call,
                    new Condition.Comparison(call, of, ">=", ToValue(call, of, arguments[1])),
                    new Condition.Comparison(call, of, "<=", ToValue(call, of, arguments[2])));
            case nameof(QueryFunctions.In) when IsFunction(call):
                return In(call, arguments[0], arguments[1]);
            case nameof(QueryFunctions.Exists) when IsFunction(call):
                return new Condition.Function(call, "attribute_exists", Path(arguments[0]), null);
            case nameof(QueryFunctions.IsStoredAs) when IsFunction(call):
                return new Condition.Function(call, "attribute_type", Path(arguments[0]), values.Comparand(call, Value(arguments[1]), AttributeKindConverter.Instance));
            case "ContainsKey" when call.Object is { } map && _paths.Read(map) is { Converter: { Kind: AttributeKind.M, Element: { } element } } path:
                return new Condition.Function(call, "attribute_exists", path.Within((string)values.ReadExactly(Value(arguments[0]))!, element), null);
            case nameof(string.IsNullOrEmpty) when call.Method.DeclaringType == typeof(string):
                var maybe = Path(arguments[0]);
                return new Condition.Or(call, NullTest(call, maybe, "="), new Condition.Comparison(call, new Operand.Size(maybe), "=", Zero));
            case nameof(Enumerable.Any) when call.Method.DeclaringType == typeof(Enumerable) && arguments.Count == 1:
                return new Condition.Comparison(call, new Operand.Size(Path(arguments[0])), ">", Zero);
            case nameof(string.Contains) when Membership(call) is var (collection, item):
                return _paths.DependsOnItem(collection) ? Contains(call, collection, item) : In(call, item, collection);
            default:
                throw Unknown(call);
        }
    }

    private Condition.Function Contains(MethodCallExpression call, Expression collection, Expression item)
    {
        var path = Path(collection);
        return path.Converter.Kind is AttributeKind.M
            ? throw Unknown(call)
            : new Condition.Function(call, "contains", path, values.Comparand(call, Value(item), path.Converter.Element ?? path.Converter));
    }

    private Condition.Function Function(MethodCallExpression call, string name, Expression path, Expression argument)
    {
        var on = Path(path);
        return new Condition.Function(call, name, on, values.Comparand(call, Value(argument), on.Converter));
    }

    private Condition In(Expression source, Expression item, Expression collection)
    {
        var operand = Operand(item);
        var list = values.Comparands(source, Value(collection), Converter(operand));
        return list.Count switch
        {
            0 => new Condition.Constant(source, false),
            > 100 => throw new QueryTranslationException(source, $"IN takes at most 100 values, and these are {list.Count}"),
            _ => new Condition.In(source, operand, list),
        };
    }

    private Operand.Path Path(Expression expression) => _paths.Read(expression) ?? throw Unknown(expression);

    private Operand Operand(Expression expression)
    {
        if (_paths.Read(expression) is { } path)
        {
            // The compiler compares enums as their numbers, and no declared property says otherwise.
            return path.Converter is FreeConverter && Conversions.HasEnum(expression)
                ? throw new QueryTranslationException(expression, "the class does not declare how the enum is stored; compare the attribute with text or a number")
                : path;
        }
        return _paths.ReadSize(expression) is { } size ? size : throw Unknown(expression);
    }

    private Expression Value(Expression expression) => _paths.DependsOnItem(expression)
        ? throw new QueryTranslationException(expression, "a value is needed here, which does not depend on the item")
        : expression;

    private Operand.Value ToValue(Expression source, Operand operand, Expression value) => values.Comparand(source, Value(value), Converter(operand));

    private static AttributeConverter Converter(Operand operand) => operand is Operand.Path path ? path.Converter : AttributeConverters.Number<int>();

    /// <summary>Enums are stored by name, and booleans and collections have no order in DynamoDB.</summary>
    private static string Ordered(Expression source, string op, Operand operand)
        => op is "=" or "<>" || operand is not Operand.Path { Converter.IsOrdered: false }
            ? op
            : throw new QueryTranslationException(source, "DynamoDB does not order such values as .NET does; only == and != are possible");

    private (Expression Left, Expression Right)? OrderedBy(MethodCallExpression call) => call.Method.Name switch
    {
        nameof(string.CompareTo) when call.Object is { } left && call.Arguments.Count == 1 => (left, call.Arguments[0]),
        nameof(string.Compare) or nameof(string.CompareOrdinal)
            when call.Method.DeclaringType == typeof(string) && (call.Arguments.Count == 2 || IsOrdinal(call.Arguments, 3)) => (call.Arguments[0], call.Arguments[1]),
        _ => null,
    };

    /// <summary>The collection and the item of a Contains: an instance's, LINQ's, or a span's, which C# 14 takes for arrays.</summary>
    private (Expression Collection, Expression Item)? Membership(MethodCallExpression call)
    {
        if (call.Object is { } instance)
            return call.Arguments.Count == 1 || IsOrdinal(call) ? (instance, call.Arguments[0]) : null;
        if (call.Method.DeclaringType != typeof(Enumerable) && call.Method.DeclaringType != typeof(MemoryExtensions))
            return null;

        // For enums, the compiler takes the method with a comparer, which is null then.
        if (call.Arguments.Count != 2 && !(call.Arguments.Count == 3 && !_paths.DependsOnItem(call.Arguments[2]) && values.IsNull(call.Arguments[2])))
            return null;
        return (ValueReader.WithoutSpan(call.Arguments[0]), call.Arguments[1]);
    }

    /// <summary>Whether a call of one argument asks for nothing but what DynamoDB does: comparing bytes.</summary>
    private bool IsOrdinal(MethodCallExpression call) => call.Arguments.Count == 1 || IsOrdinal(call.Arguments, 2);

    private bool IsOrdinal(ReadOnlyCollection<Expression> arguments, int count) => arguments.Count == count
        && arguments[^1].Type == typeof(StringComparison) && values.ReadExactly(arguments[^1]) is StringComparison.Ordinal;

    private static bool IsFunction(MethodCallExpression call) => call.Method.DeclaringType == typeof(QueryFunctions);

    private static string? Operator(ExpressionType type) => type switch
    {
        ExpressionType.Equal => "=",
        ExpressionType.NotEqual => "<>",
        ExpressionType.LessThan => "<",
        ExpressionType.LessThanOrEqual => "<=",
        ExpressionType.GreaterThan => ">",
        ExpressionType.GreaterThanOrEqual => ">=",
        _ => null,
    };

    private static string Flip(string op) => op switch
    {
        "<" => ">",
        "<=" => ">=",
        ">" => "<",
        ">=" => "<=",
        _ => op,
    };

    private static QueryTranslationException Unknown(Expression expression)
        => new(expression, "it has no counterpart there; compare stored properties with values, or compute what you can before the query");
}
