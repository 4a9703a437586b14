using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace DynamoObjects.Lambdas;

/// <summary>Computes what a lambda creates: objects with their initialisers, arrays, collections and default values.</summary>
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

    [UnconditionalSuppressMessage("Trimming", "IL2067", Justification = "A value type needs no constructor to be its default.")]
    public static object? Default(Type type) =>
        type.IsValueType && Nullable.GetUnderlyingType(type) is null ? RuntimeHelpers.GetUninitializedObject(type) : null;

    private static object?[] Elements(NewArrayExpression array) => ValueReader.Arguments(array.Expressions);

    /// <summary>Arrays of types that are not known here cannot be made where the program is compiled ahead of time.</summary>
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "Where no code is made at run time, it is refused before.")]
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
