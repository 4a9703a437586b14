using System.Linq.Expressions;
using DynamoObjects.Context;
using DynamoObjects.Mapping;

namespace DynamoObjects.Lambdas;

/// <summary>Reads expressions that name something in the item: a property, one of a nested record, an element of a
/// list, a value of a map.</summary>
internal sealed class PathReader(RecordSchema schema, ParameterExpression parameter, LambdaValues values)
{
    /// <summary>Whether an expression can only be known from the item.</summary>
    public bool DependsOnItem(Expression expression)
    {
        var finder = new ParameterFinder(parameter);
        finder.Visit(expression);
        return finder.IsFound;
    }

    /// <summary>
    /// What an expression comes to, whose choices are made that do not depend on the item: of <c>name ?? s.Name</c> one of both.
    /// Conversions that the compiler writes are taken away. What does not depend on the item stays as it is.
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

    /// <summary>The path, or null for an expression that is none.</summary>
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

    /// <summary>The size of a path: of text, binary, a list, a set or a map.</summary>
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
            : throw new QueryTranslationException(
                expression,
                "its converter decides how it is stored, so that DynamoDB does not know the size"
            );
    }

    /// <summary>Whether text is stored as it is, so that parts of it can be asked for.</summary>
    public static bool IsText(Operand.Path path) => path.Converter is StringConverter or ContextStringConverter or DynamicConverter;

    private Operand.Path Property(MemberExpression member) =>
        Operand.Path.FromProperty(
            schema.FindProperty(member.Member.Name)
                ?? throw new QueryTranslationException(member, $"{schema.TypeName}.{member.Member.Name} is not stored")
        );

    /// <summary>A property of a nested record.</summary>
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
            throw new QueryTranslationException(source, "the index or name must not depend on the item");
        return (converter.Kind, values.ReadExactly(step)) switch
        {
            (AttributeKind.L, int index and >= 0) => path.Append(index, element),
            (AttributeKind.M, string name) => path.Append(name, element),
            _ => null,
        };
    }
}
