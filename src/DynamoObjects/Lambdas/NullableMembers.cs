using System.Globalization;
using System.Linq.Expressions;

namespace DynamoObjects.Lambdas;

/// <summary>
/// Computes the members that a nullable value has even if it is null. Reflection cannot call them, because a boxed nullable is its value or
/// null.
/// </summary>
internal static class NullableMembers
{
    public static object? Call(MethodCallExpression call, Type type, object? value, object?[] arguments) =>
        call.Method.Name switch
        {
            nameof(Nullable<int>.GetValueOrDefault) => value ?? (arguments.Length > 0 ? arguments[0] : NewValues.Default(type)),
            nameof(ToString) when arguments.Length == 0 => Convert.ToString(value, CultureInfo.CurrentCulture) ?? "",
            nameof(Equals) => value is null ? arguments[0] is null : value.Equals(arguments[0]),
            nameof(GetHashCode) => value?.GetHashCode() ?? 0,
            _ => throw ValueReader.CreateUnsupportedException(call),
        };
}
