using System.Linq.Expressions;
using DynamoObjects.Mapping;

namespace DynamoObjects.Queries;

/// <summary>Reads expressions that name something in the item: a property, an element of a list, a value of a map.</summary>
internal sealed class PathReader(RecordSchema schema, ParameterExpression parameter)
{
    /// <summary>Whether an expression can only be known from the item.</summary>
    internal bool DependsOnItem(Expression expression)
    {
        var finder = new ParameterFinder(parameter);
        finder.Visit(expression);
        return finder.IsFound;
    }

    /// <summary>The path, or null for an expression that is none.</summary>
    internal Operand.Path? Read(Expression expression)
    {
        expression = WithoutConversion(expression);
        return expression switch
        {
            MemberExpression { Expression: { } inner } member when WithoutConversion(inner) == parameter => Property(member),
            MemberExpression { Expression: { } inner, Member.Name: nameof(Nullable<int>.Value) } when Nullable.GetUnderlyingType(inner.Type) is not null => Read(inner),
            MethodCallExpression { Object: { } target, Method.Name: "get_Attribute" } call when WithoutConversion(target) == parameter => Attribute(call),
            MethodCallExpression { Object: { } target, Method.Name: "get_Item", Arguments.Count: 1 } call => Within(call, target, call.Arguments[0]),
            BinaryExpression { NodeType: ExpressionType.ArrayIndex } element => Within(element, element.Left, element.Right),
            _ => null,
        };
    }

    /// <summary>The size of a path: of text, binary, a list, a set or a map.</summary>
    internal Operand.Size? ReadSize(Expression expression)
    {
        var of = WithoutConversion(expression) switch
        {
            MemberExpression { Member.Name: "Length" or "Count", Expression: { } inner } => inner,
            UnaryExpression { NodeType: ExpressionType.ArrayLength } length => length.Operand,
            MethodCallExpression { Method.Name: nameof(Enumerable.Count), Arguments.Count: 1 } call when call.Method.DeclaringType == typeof(Enumerable) => call.Arguments[0],
            _ => null,
        };
        return of is not null && Read(of) is { } path ? new Operand.Size(path) : null;
    }

    private Operand.Path Property(MemberExpression member)
    {
        var property = schema.FindProperty(member.Member.Name)
            ?? throw new QueryTranslationException(member, $"{schema.TypeName}.{member.Member.Name} is not stored");
        return new Operand.Path(property, [], property.Converter);
    }

    private Operand.Path Attribute(MethodCallExpression call)
    {
        var property = schema.GetAttribute((string)ValueReader.Read(call.Arguments[0])!);
        return new Operand.Path(property, [], property.Converter);
    }

    private Operand.Path? Within(Expression source, Expression target, Expression step)
    {
        if (Read(target) is not { Converter: { Element: { } element } converter } path)
            return null;
        if (DependsOnItem(step))
            throw new QueryTranslationException(source, "the index or name must not depend on the item");
        return (converter.Kind, ValueReader.Read(step)) switch
        {
            (AttributeKind.L, int index and >= 0) => path.Within(index, element),
            (AttributeKind.M, string name) => path.Within(name, element),
            _ => null,
        };
    }

    private static Expression WithoutConversion(Expression expression)
    {
        while (expression is UnaryExpression { NodeType: ExpressionType.Convert or ExpressionType.ConvertChecked or ExpressionType.TypeAs } conversion
            && Conversions.KeepValue(conversion))
        {
            expression = conversion.Operand;
        }
        return expression;
    }
}
