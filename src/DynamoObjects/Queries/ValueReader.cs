using System.Collections;
using System.Linq.Expressions;
using System.Reflection;

namespace DynamoObjects.Queries;

/// <summary>
/// Computes the parts of a lambda that do not depend on the item: captured variables and what is done with them.
/// </summary>
/// <remarks>
/// It walks the tree rather than compiling it, which is slow and needs a compiler at run time. Every member that it calls is named by the tree, so
/// trimming keeps it.
/// </remarks>
internal static class ValueReader
{
    internal static object? Read(Expression expression) => expression switch
    {
        ConstantExpression constant => constant.Value,
        MemberExpression member => Member(member),
        UnaryExpression { NodeType: ExpressionType.Convert or ExpressionType.ConvertChecked or ExpressionType.TypeAs } conversion => Conversion(conversion),
        UnaryExpression { NodeType: ExpressionType.Not } not when Read(not.Operand) is bool flag => !flag,
        UnaryExpression { Method: { } method } unary => Invoke(unary, method, null, [Read(unary.Operand)]),
        UnaryExpression { NodeType: ExpressionType.ArrayLength } length => ((Array)Read(length.Operand)!).Length,
        UnaryExpression { NodeType: ExpressionType.Negate or ExpressionType.NegateChecked } negation => Arithmetic.Negate(negation, Read(negation.Operand)),
        BinaryExpression binary => Binary(binary),
        ConditionalExpression condition => Read(Read(condition.Test) is true ? condition.IfTrue : condition.IfFalse),
        MethodCallExpression call => Invoke(call, call.Method, call.Object is null ? null : Read(call.Object), Arguments(call.Arguments)),
        InvocationExpression call => Call(call),
        NewExpression { Constructor: { } constructor } creation => Create(creation, constructor, Arguments(creation.Arguments)),
        DefaultExpression empty when !empty.Type.IsValueType => null,
        _ => throw Unknown(expression),
    };

    /// <summary>The elements of a collection, which may be written out in the lambda itself.</summary>
    internal static IEnumerable<object?> ReadAll(Expression expression)
    {
        expression = WithoutSpan(expression);
        if (expression is NewArrayExpression { NodeType: ExpressionType.NewArrayInit } array)
            return array.Expressions.Select(Read);
        return Read(expression) is IEnumerable items
            ? items.Cast<object?>()
            : throw new QueryTranslationException(expression, "a collection of values is needed here");
    }

    /// <summary>The array behind a conversion to a span, which cannot be boxed.</summary>
    internal static Expression WithoutSpan(Expression expression)
        => expression switch
        {
            MethodCallExpression { Method.Name: "op_Implicit", Object: null, Arguments: [var array] } when expression.Type.IsByRefLike => array,
            UnaryExpression { NodeType: ExpressionType.Convert, Operand: var operand } when expression.Type.IsByRefLike => operand,
            _ => expression,
        };

    private static object? Member(MemberExpression expression)
    {
        var target = expression.Expression is null ? null : Read(expression.Expression);
        if (expression.Expression is not null && target is null)
            throw new QueryTranslationException(expression, "what it is read from is null");
        return expression.Member switch
        {
            FieldInfo field => field.GetValue(target),
            // A boxed nullable is its value.
            PropertyInfo { Name: "Value" } when Nullable.GetUnderlyingType(expression.Expression!.Type) is not null => target,
            PropertyInfo property => Guard(expression, () => property.GetValue(target)),
            _ => throw Unknown(expression),
        };
    }

    private static object? Conversion(UnaryExpression conversion)
    {
        var value = Read(conversion.Operand);
        if (conversion.Method is { } method)
            return Invoke(conversion, method, null, [value]);
        var type = Nullable.GetUnderlyingType(conversion.Type) ?? conversion.Type;
        if (value is null || type.IsInstanceOfType(value))
            return value;
        return type.IsEnum ? Enum.ToObject(type, value) : Arithmetic.Convert(conversion, value, type);
    }

    private static object? Binary(BinaryExpression binary)
    {
        if (binary.NodeType == ExpressionType.Coalesce)
            return Read(binary.Left) ?? Read(binary.Right);
        if (binary.NodeType == ExpressionType.AndAlso)
            return Read(binary.Left) is true && Read(binary.Right) is true;
        if (binary.NodeType == ExpressionType.OrElse)
            return Read(binary.Left) is true || Read(binary.Right) is true;
        var (left, right) = (Read(binary.Left), Read(binary.Right));
        if (binary.NodeType == ExpressionType.ArrayIndex)
            return ((Array)left!).GetValue(Convert.ToInt64(right, System.Globalization.CultureInfo.InvariantCulture));
        return binary.Method is { } method ? Invoke(binary, method, null, [left, right]) : Arithmetic.Compute(binary, left, right);
    }

    private static object? Invoke(Expression source, MethodInfo method, object? target, object?[] arguments)
        => method.IsStatic || target is not null
            ? Guard(source, () => method.Invoke(target, arguments))
            : throw new QueryTranslationException(source, "what it is called on is null");

    private static object? Call(InvocationExpression call)
    {
        var arguments = Arguments(call.Arguments);
        return Read(call.Expression) is Delegate function
            ? Guard(call, () => function.DynamicInvoke(arguments))
            : throw new QueryTranslationException(call, "the function is null");
    }

    private static object Create(Expression source, ConstructorInfo constructor, object?[] arguments)
        => Guard(source, () => (object?)constructor.Invoke(arguments))!;

    private static object?[] Arguments(IReadOnlyCollection<Expression> arguments) => [.. arguments.Select(Read)];

    private static T Guard<T>(Expression source, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (TargetInvocationException e) when (e.InnerException is { } cause)
        {
            // As if the caller had computed it: its own exception, with its own stack.
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(cause).Throw();
            throw;
        }
        catch (NotSupportedException)
        {
            throw Unknown(source);
        }
    }

    private static QueryTranslationException Unknown(Expression expression)
        => new(expression, "it is not computed here; put it in a variable before the query");
}
