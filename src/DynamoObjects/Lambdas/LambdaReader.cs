using System.Linq.Expressions;
using DynamoObjects.Mapping;

namespace DynamoObjects.Lambdas;

/// <summary>
/// Translates a lambda's body to conditions on a record's attributes, and throws for parts that DynamoDB has no condition for.
/// </summary>
internal sealed class LambdaReader
{
    private readonly PathReader _paths;
    private readonly LambdaValues _values;
    private readonly ComparisonReader _comparisons;
    private readonly CallReader _calls;
    private readonly Nullability _nullability;

    private LambdaReader(RecordSchema schema, ParameterExpression parameter, LambdaValues values, KeyAttributes? keys)
    {
        _values = values;
        _nullability = new Nullability(keys);
        _paths = new PathReader(schema, parameter, values);
        _comparisons = new ComparisonReader(_paths, values, _nullability);
        _calls = new CallReader(_paths, values, _comparisons, _nullability);
    }

    /// <summary>Reads a lambda.</summary>
    /// <param name="schema">The record.</param>
    /// <param name="lambda">The lambda.</param>
    /// <param name="values">Its values.</param>
    /// <param name="keys">The keys of the query, which every item has; null for a scan or a write.</param>
    public static Condition Read(RecordSchema schema, LambdaExpression lambda, LambdaValues values, KeyAttributes? keys = null) =>
        new LambdaReader(schema, lambda.Parameters[0], values, keys).Read(lambda.Body);

    public static QueryTranslationException CreateUnsupportedException(Expression expression) =>
        new(
            expression,
            Conversions.IsUserDefined(expression)
                ? "the conversion runs in C#, and DynamoDB does not have it; compare with a value of the property's type"
                : "DynamoDB has no such operation; compare stored properties with values, or compute the value before the query"
        );

    private Condition Read(Expression expression)
    {
        expression = _paths.Resolve(expression);
        if (!_paths.DependsOnItem(expression))
            return new Condition.Constant(expression, _values.ReadExactly(expression) is true);
        return expression switch
        {
            ConditionalExpression choice => Choose(choice),
            UnaryExpression { NodeType: ExpressionType.Not } not when IsFlag(not) => Condition.Negate(not, Read(not.Operand)),
            BinaryExpression { NodeType: ExpressionType.AndAlso } and => ReadAnd(and),
            BinaryExpression { NodeType: ExpressionType.OrElse } or => ReadOr(or),
            BinaryExpression { NodeType: ExpressionType.And } both when IsFlag(both) => Condition.AllOf(
                both,
                Read(both.Left),
                Read(both.Right)
            ),
            BinaryExpression { NodeType: ExpressionType.Or } either when IsFlag(either) => Condition.AnyOf(
                either,
                Read(either.Left),
                Read(either.Right)
            ),
            BinaryExpression { NodeType: ExpressionType.Equal or ExpressionType.NotEqual or ExpressionType.ExclusiveOr } equality
                when ComparesConditions(equality) => AreEqual(equality, equality.NodeType == ExpressionType.Equal),
            BinaryExpression binary when Operator(binary.NodeType) is { } op => Comparison(binary, op),
            _ when Coalescing.TryRead(expression) is { } coalescing => ReadCoalescing(expression, coalescing),
            MethodCallExpression call => _calls.Read(call),
            MemberExpression member => Flag(member),
            _ => throw CreateUnsupportedException(expression),
        };
    }

    /// <summary>Translates &amp;&amp;. As in C#, the right side is not computed if the left side is false.</summary>
    private Condition ReadAnd(BinaryExpression and)
    {
        var left = Read(and.Left);
        return left is Condition.Constant { Value: false } ? left : Condition.AllOf(and, left, Read(and.Right));
    }

    private Condition ReadOr(BinaryExpression or)
    {
        var left = Read(or.Left);
        return left is Condition.Constant { Value: true } ? left : Condition.AnyOf(or, left, Read(or.Right));
    }

    private Condition Choose(ConditionalExpression choice)
    {
        var test = Read(choice.Test);
        return test is Condition.Constant known
            ? Read(known.Value ? choice.IfTrue : choice.IfFalse)
            : Condition.AnyOf(
                choice,
                Condition.AllOf(choice, test, Read(choice.IfTrue)),
                Condition.AllOf(choice, Condition.Negate(choice, test), Read(choice.IfFalse))
            );
    }

    /// <summary>Translates a nullable boolean with an optional fallback.</summary>
    private Condition ReadCoalescing(Expression source, Coalescing coalescing)
    {
        var flag = _comparisons.Operand(coalescing.First);
        var present = CallReader.IsTrue(coalescing.First, flag);
        return coalescing.Fallback is { } other
            ? Condition.AnyOf(source, present, Condition.AllOf(source, _nullability.IsNull(source, flag), Read(other)))
            : present;
    }

    private Condition Comparison(BinaryExpression binary, string op)
    {
        // C# has no < for strings: string.Compare(a, b) < 0 and a.CompareTo(b) < 0 replace it.
        if (Ordered(binary.Left, binary.Right) is { } call)
            return _comparisons.Compare(binary, call.Left, new KnownComparison(op, NullsFirst: true), call.Right);
        if (Ordered(binary.Right, binary.Left) is { } flipped)
            return _comparisons.Compare(binary, flipped.Left, new KnownComparison(op, NullsFirst: true).Flipped, flipped.Right);
        var (left, right) = Conversions.StripUserDefined(binary.Left, binary.Right);
        return _comparisons.Compare(binary, left, new KnownComparison(op, binary.Method), right);
    }

    private (Expression Left, Expression Right)? Ordered(Expression order, Expression zero)
    {
        if (order is not MethodCallExpression call || !_paths.DependsOnItem(call) || _paths.DependsOnItem(zero))
            return null;
        if (_calls.OrderedBy(call) is not { } texts)
            return null;
        return _values.ReadExactly(zero) is 0
            ? texts
            : throw new QueryTranslationException(order, "the result of a comparison can only be compared with 0");
    }

    /// <summary>Returns whether one of two compared booleans is more than a property, as in <c>s.City == null == isEmpty</c>.</summary>
    private bool ComparesConditions(BinaryExpression equality) =>
        IsFlag(equality.Left)
        && (IsCondition(equality.Left) || IsCondition(equality.Right) || equality.NodeType == ExpressionType.ExclusiveOr);

    private bool IsCondition(Expression expression)
    {
        expression = _paths.Resolve(expression);
        return _paths.DependsOnItem(expression) && Coalescing.TryRead(expression) is null && _paths.Read(expression) is null;
    }

    private Condition AreEqual(BinaryExpression equality, bool areEqual)
    {
        var (left, right) = (_paths.Resolve(equality.Left), _paths.Resolve(equality.Right));
        if (!_paths.DependsOnItem(left))
            (left, right) = (right, left);
        var first = Read(left);
        if (!_paths.DependsOnItem(right))
        {
            return _values.ReadExactly(right) is bool flag
                ? flag == areEqual
                    ? first
                    : Condition.Negate(equality, first)
                : new Condition.Constant(equality, !areEqual);
        }

        var second = Read(right);
        var both = Condition.AnyOf(
            equality,
            Condition.AllOf(equality, first, second),
            Condition.AllOf(equality, Condition.Negate(equality, first), Condition.Negate(equality, second))
        );
        return areEqual ? both : Condition.Negate(equality, both);
    }

    private Condition Flag(MemberExpression member)
    {
        if (
            member is { Member.Name: nameof(Nullable<int>.HasValue), Expression: { } nullable }
            && Nullable.GetUnderlyingType(nullable.Type) is not null
        )
            return _nullability.IsNotNull(member, _comparisons.Operand(nullable));
        return _paths.Read(member) is { } path ? CallReader.IsTrue(member, path) : throw CreateUnsupportedException(member);
    }

    private static bool IsFlag(Expression expression) => (Nullable.GetUnderlyingType(expression.Type) ?? expression.Type) == typeof(bool);

    private static string? Operator(ExpressionType type) =>
        type switch
        {
            ExpressionType.Equal => "=",
            ExpressionType.NotEqual => "<>",
            ExpressionType.LessThan => "<",
            ExpressionType.LessThanOrEqual => "<=",
            ExpressionType.GreaterThan => ">",
            ExpressionType.GreaterThanOrEqual => ">=",
            _ => null,
        };
}
