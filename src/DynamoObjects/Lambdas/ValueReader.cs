using System.Linq.Expressions;
using System.Reflection;

namespace DynamoObjects.Lambdas;

/// <summary>
/// Computes the parts of a lambda that do not depend on the item, as C# would: captured variables and the operations on them.
/// </summary>
/// <remarks>
/// It interprets the expression tree, because compiling it is slow and needs a compiler at run time. The tree references every member that
/// is called, so trimming keeps it.
/// </remarks>
internal static class ValueReader
{
    public static object? Read(Expression expression) =>
        expression switch
        {
            ConstantExpression constant => constant.Value,
            MemberExpression member => Member(member),
            UnaryExpression unary => Unary(unary),
            BinaryExpression binary => Binary(binary),
            ConditionalExpression condition => Read(Read(condition.Test) is true ? condition.IfTrue : condition.IfFalse),
            MethodCallExpression { Object: { } target } call when Nullable.GetUnderlyingType(target.Type) is { } type =>
                NullableMembers.Call(call, type, Read(target), Arguments(call.Arguments)),
            MethodCallExpression call => Invoke(
                call,
                call.Method,
                call.Object is null ? null : Read(call.Object),
                Arguments(call.Arguments)
            ),
            InvocationExpression call => Call(call),
            TypeBinaryExpression { NodeType: ExpressionType.TypeIs } test => test.TypeOperand.IsInstanceOfType(Read(test.Expression)),

            // The delegate of a method argument, such as Select's; interpreted, because there may be no compiler.
            LambdaExpression lambda => lambda.Compile(preferInterpretation: true),
            _ => NewValues.Read(expression),
        };

    public static object?[] Arguments(IReadOnlyCollection<Expression> arguments) => [.. arguments.Select(Read)];

    /// <summary>Calls a method, and throws the method's own exceptions.</summary>
    public static object? Invoke(Expression source, MethodInfo method, object? target, object?[] arguments) =>
        method.IsStatic || target is not null
            ? RunUserCode(source, () => method.Invoke(target, arguments))
            : throw CreateNullException(source);

    public static T RunUserCode<T>(Expression source, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (TargetInvocationException exception) when (exception.InnerException is { } cause)
        {
            // Throws the caller's own exception with its stack trace.
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(cause).Throw();
            throw;
        }
        catch (NotSupportedException)
        {
            throw CreateUnsupportedException(source);
        }
    }

    public static QueryTranslationException CreateUnsupportedException(Expression expression) =>
        new(expression, "the mapper cannot compute it; assign it to a variable before the query");

    public static QueryTranslationException CreateNullException(Expression source) =>
        new(source, "a value that it reads from is null; test for null first, such as 'x == null || ...'");

    private static object? Member(MemberExpression expression)
    {
        var target = expression.Expression is null ? null : Read(expression.Expression);
        if (expression.Expression is not null && Nullable.GetUnderlyingType(expression.Expression.Type) is not null)
            return expression.Member.Name == nameof(Nullable<int>.HasValue)
                ? target is not null
                : target ?? throw CreateNullException(expression);
        if (expression.Expression is not null && target is null)
            throw CreateNullException(expression);
        return expression.Member switch
        {
            FieldInfo field => field.GetValue(target),
            PropertyInfo property => RunUserCode(expression, () => property.GetValue(target)),
            _ => throw CreateUnsupportedException(expression),
        };
    }

    private static object? Unary(UnaryExpression unary)
    {
        if (unary.NodeType == ExpressionType.Quote)
            return unary.Operand;
        var value = Read(unary.Operand);

        // A lifted operator on null returns null, but reflection would pass the default value to its method.
        if (value is null && unary.Method is not null && unary.IsLifted)
            return unary.IsLiftedToNull ? null : throw CreateNullException(unary);
        if (unary.Method is { } method)
            return Invoke(unary, method, null, [value]);
        return unary.NodeType switch
        {
            ExpressionType.Convert or ExpressionType.ConvertChecked => Conversion(unary, value),
            ExpressionType.TypeAs => unary.Type.IsInstanceOfType(value) ? value : null,
            ExpressionType.Not or ExpressionType.OnesComplement => Arithmetic.Invert(unary, value),
            ExpressionType.Negate or ExpressionType.NegateChecked => Arithmetic.Negate(unary, value),
            ExpressionType.UnaryPlus => value,
            ExpressionType.ArrayLength => ((Array?)value ?? throw CreateNullException(unary)).Length,
            _ => throw CreateUnsupportedException(unary),
        };
    }

    private static object? Conversion(UnaryExpression conversion, object? value)
    {
        var type = Nullable.GetUnderlyingType(conversion.Type) ?? conversion.Type;
        if (value is null)
            return conversion.Type.IsValueType && type == conversion.Type ? throw CreateNullException(conversion) : null;
        if (type.IsInstanceOfType(value))
            return value;
        return conversion.Operand.Type.IsValueType && type.IsValueType
            ? NumberCast.Convert(conversion, value, type)
            : throw new QueryTranslationException(conversion, $"the value is a {value.GetType().Name}, not a {type.Name}");
    }

    private static object? Binary(BinaryExpression binary)
    {
        var left = Read(binary.Left);
        switch (binary.NodeType)
        {
            case ExpressionType.Coalesce when binary.Conversion is null:
                return left ?? Read(binary.Right);
            case ExpressionType.AndAlso:
                return left is true && Read(binary.Right) is true;
            case ExpressionType.OrElse:
                return left is true || Read(binary.Right) is true;
        }

        var right = Read(binary.Right);
        if (binary.NodeType == ExpressionType.ArrayIndex)
        {
            var index = Convert.ToInt64(right, System.Globalization.CultureInfo.InvariantCulture);
            return ((Array?)left ?? throw CreateNullException(binary)).GetValue(index);
        }

        if (binary.Method is not { } method)
            return Arithmetic.Compute(binary, left, right);
        return binary.IsLifted && (left is null || right is null)
            ? Lifted(binary, left, right)
            : Invoke(binary, method, null, [left, right]);
    }

    /// <summary>Computes an operator with a null operand: two nulls are equal, and every other comparison is false or null.</summary>
    private static object? Lifted(BinaryExpression binary, object? left, object? right) =>
        binary.NodeType switch
        {
            ExpressionType.Equal => left is null && right is null,
            ExpressionType.NotEqual => left is not null || right is not null,
            _ => binary.IsLiftedToNull ? null : false,
        };

    private static object? Call(InvocationExpression call)
    {
        var arguments = Arguments(call.Arguments);
        return Read(call.Expression) is Delegate function
            ? RunUserCode(call, () => function.DynamicInvoke(arguments))
            : throw new QueryTranslationException(call, "the function is null");
    }
}
