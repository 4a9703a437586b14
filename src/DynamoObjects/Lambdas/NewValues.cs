using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace DynamoObjects.Lambdas;

/// <summary>Computes objects with initializers, arrays, collections and default values in a lambda.</summary>
internal static class NewValues
{
    public static object? Read(Expression expression) =>
        expression switch
        {
            NewExpression { Constructor: { } constructor } creation => ValueReader.RunUserCode(creation, () =>
                (object?)constructor.Invoke(ValueReader.Arguments(creation.Arguments))
            ),
            NewExpression or DefaultExpression => Default(expression.Type),
            NewArrayExpression { NodeType: ExpressionType.NewArrayInit } array => Array(array),
            MemberInitExpression creation => InitializeMembers(creation, creation.Bindings),
            ListInitExpression creation => FillCollection(creation, ValueReader.Read(creation.NewExpression), creation.Initializers),
            _ => throw ValueReader.CreateUnsupportedException(expression),
        };

    [UnconditionalSuppressMessage("Trimming", "IL2067", Justification = "The default of a value type needs no constructor.")]
    public static object? Default(Type type) =>
        type.IsValueType && Nullable.GetUnderlyingType(type) is null ? RuntimeHelpers.GetUninitializedObject(type) : null;

    private static object?[] Elements(NewArrayExpression array) => ValueReader.Arguments(array.Expressions);

    /// <summary>Creates an array. Without dynamic code, an array type that is not known at compile time cannot be created.</summary>
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "Without dynamic code, the method throws before.")]
    private static object Array(NewArrayExpression array)
    {
        if (array.Type == typeof(object[]))
            return Elements(array);
        if (array.Type == typeof(string[]))
            return System.Array.ConvertAll(Elements(array), element => (string?)element);
        if (!RuntimeFeature.IsDynamicCodeSupported)
            throw ValueReader.CreateUnsupportedException(array);
        var elements = Elements(array);
        var typed = System.Array.CreateInstance(array.Type.GetElementType()!, elements.Length);
        for (var i = 0; i < elements.Length; i++)
            typed.SetValue(elements[i], i);
        return typed;
    }

    private static object? InitializeMembers(MemberInitExpression creation, IReadOnlyList<MemberBinding> bindings)
    {
        var target = ValueReader.Read(creation.NewExpression);
        foreach (var binding in bindings)
        {
            var value = binding is MemberAssignment assignment
                ? ValueReader.Read(assignment.Expression)
                : throw ValueReader.CreateUnsupportedException(creation);
            switch (binding.Member)
            {
                case PropertyInfo property:
                    ValueReader.RunUserCode<object?>(creation, () =>
                    {
                        property.SetValue(target, value);
                        return null;
                    });
                    break;
                case FieldInfo field:
                    field.SetValue(target, value);
                    break;
            }
        }

        return target;
    }

    private static object? FillCollection(Expression creation, object? target, IReadOnlyList<ElementInit> initializers)
    {
        foreach (var initializer in initializers)
            ValueReader.Invoke(creation, initializer.AddMethod, target, ValueReader.Arguments(initializer.Arguments));
        return target;
    }
}
