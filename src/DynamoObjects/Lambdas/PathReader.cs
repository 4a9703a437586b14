using System.Linq.Expressions;
using DynamoObjects.Context;
using DynamoObjects.Mapping;

namespace DynamoObjects.Lambdas;

/// <summary>
/// Translates expressions that name a part of the item: a property, a property of a nested record, an element of a list, a value of a map.
/// </summary>
internal sealed class PathReader(RecordSchema schema, ParameterExpression parameter, LambdaValues values)
{
    /// <summary>Returns whether an expression depends on the item.</summary>
    public bool DependsOnItem(Expression expression)
    {
        var finder = new ParameterFinder(parameter);
        finder.Visit(expression);
        return finder.IsFound;
    }

    /// <summary>
    /// Resolves the choices of an expression that do not depend on the item: <c>name ?? s.Name</c> becomes one of both. Conversions of the
    /// compiler are removed. An expression that does not depend on the item is returned unchanged.
    /// </summary>
    public Expression Resolve(Expression expression)
    {
        while (DependsOnItem(expression))
        {
            var choice = Conversions.Strip(expression);
            switch (choice)
            {
                case ConditionalExpression condition when !DependsOnItem(condition.Test):
                    expression = values.ReadExactly(condition.Test) is true ? condition.IfTrue : condition.IfFalse;
                    break;
                case BinaryExpression { NodeType: ExpressionType.Coalesce, Conversion: null } either when !DependsOnItem(either.Left):
                    expression = values.IsNull(either.Left) ? either.Right : either.Left;
                    break;
                default:
                    return choice;
            }
        }

        return expression;
    }

    /// <summary>Returns the path, or null if the expression is not a path.</summary>
    public Operand.Path? Read(Expression expression)
    {
        expression = Resolve(expression);
        return expression switch
        {
            MemberExpression { Expression: { } inner } member when Conversions.Strip(inner) == parameter => Property(member),
            MemberExpression { Expression: { } inner, Member.Name: nameof(Nullable<int>.Value) }
                when Nullable.GetUnderlyingType(inner.Type) is not null => Read(inner),
            MemberExpression { Expression: { } inner } member => Member(member, inner),
            MethodCallExpression { Object: { } target, Method.Name: "get_Attribute" } call when Conversions.Strip(target) == parameter =>
                Attribute(call),
            MethodCallExpression { Object: { } target, Method.Name: "get_Item", Arguments.Count: 1 } call => ReadElement(
                call,
                target,
                call.Arguments[0]
            ),
            BinaryExpression { NodeType: ExpressionType.ArrayIndex } element => ReadElement(element, element.Left, element.Right),
            _ => null,
        };
    }

    /// <summary>Returns the size of a path: of a string, binary, list, set or map.</summary>
    public Operand.Size? ReadSize(Expression expression)
    {
        var target = Resolve(expression) switch
        {
            MemberExpression { Member.Name: "Length" or "Count", Expression: { } inner } => inner,
            UnaryExpression { NodeType: ExpressionType.ArrayLength } length => length.Operand,
            MethodCallExpression { Method.Name: nameof(Enumerable.Count), Arguments.Count: 1 } call
                when call.Method.DeclaringType == typeof(Enumerable) => call.Arguments[0],
            _ => null,
        };
        if (target is null || Read(target) is not { } path)
            return null;
        var isKnown = path.Converter.Element is not null || path.Converter is BytesConverter or StreamConverter || IsText(path);
        return isKnown
            ? new Operand.Size(path)
            : throw new QueryTranslationException(expression, "the property has a custom converter, so DynamoDB does not know its size");
    }

    /// <summary>Returns whether a string is stored unchanged, so that DynamoDB can search in it.</summary>
    public static bool IsText(Operand.Path path) => path.Converter is StringConverter or ContextStringConverter or DynamicConverter;

    private Operand.Path Property(MemberExpression member) =>
        Operand.Path.FromProperty(
            schema.FindProperty(member.Member.Name)
                ?? throw new QueryTranslationException(member, $"{schema.TypeName}.{member.Member.Name} is not stored")
        );

    /// <summary>Returns the path of a property of a nested record.</summary>
    private Operand.Path? Member(MemberExpression member, Expression inner) =>
        DependsOnItem(inner) && Read(inner) is { } path && path.Converter.FindMember(member.Member.Name) is { } property
            ? path.Append(property)
            : null;

    private Operand.Path Attribute(MethodCallExpression call)
    {
        var name = (string)values.ReadExactly(call.Arguments[0])!;
        return Operand.Path.FromProperty(
            schema.IsSchemaless && !schema.TryGetAttribute(name, out _)
                ? DynamicConverter.Property(schema, name)
                : schema.GetAttribute(name)
        );
    }

    private Operand.Path? ReadElement(Expression source, Expression target, Expression step)
    {
        if (Read(target) is not { Converter: { Element: { } element } converter } path)
            return null;
        if (DependsOnItem(step))
            throw new QueryTranslationException(source, "an index or a map key must not depend on the item");
        return (converter.Kind, values.ReadExactly(step)) switch
        {
            (AttributeKind.L, int index and >= 0) => path.Append(index, element),
            (AttributeKind.M, string name) => path.Append(name, element),
            _ => null,
        };
    }
}
