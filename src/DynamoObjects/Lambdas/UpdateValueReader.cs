using System.Linq.Expressions;
using DynamoObjects.Mapping;

namespace DynamoObjects.Lambdas;

/// <summary>Translates the expression on the item that computes the new value of an attribute.</summary>
/// <remarks>
/// DynamoDB computes at most one sum or difference:
/// <see href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.UpdateExpressions.html"/>.
/// </remarks>
internal sealed class UpdateValueReader(RecordSchema schema, ParameterExpression parameter, LambdaValues values, Operand.Path target)
{
    private readonly PathReader _paths = new(schema, parameter, values);

    public Operand Read(Expression expression)
    {
        expression = Conversions.Strip(expression);
        if (
            expression
                is not BinaryExpression
                {
                    NodeType: ExpressionType.Add or ExpressionType.AddChecked or ExpressionType.Subtract or ExpressionType.SubtractChecked
                } sum
            || !_paths.DependsOnItem(sum)
        )
        {
            return ReadTerm(expression);
        }

        return target.Converter.Kind == AttributeKind.N
            ? new Operand.Sum(
                ReadTerm(sum.Left),
                sum.NodeType is ExpressionType.Add or ExpressionType.AddChecked ? '+' : '-',
                ReadTerm(sum.Right)
            )
            : throw new QueryTranslationException(sum, $"DynamoDB adds only numbers, but the target is stored as {target.Converter.Kind}");
    }

    private Operand ReadTerm(Expression expression)
    {
        if (!_paths.DependsOnItem(expression))
            return values.CreateComparand(expression, expression, target.Converter);
        if (_paths.Read(expression) is { } path)
            return RequireSameFormat(expression, path);
        if (
            Conversions.Strip(expression) is BinaryExpression { NodeType: ExpressionType.Coalesce } choice
            && _paths.Read(choice.Left) is { } first
        )
            return new Operand.IfNotExists(RequireSameFormat(choice.Left, first), ReadTerm(choice.Right));
        throw new QueryTranslationException(
            expression,
            "DynamoDB can set an attribute to another attribute, to an attribute with a default (??), or to one sum or difference "
                + "of these; "
                + "otherwise load, change and save the record"
        );
    }

    private Operand.Path RequireSameFormat(Expression source, Operand.Path path)
    {
        if (path.Converter.Kind != target.Converter.Kind)
            throw new QueryTranslationException(
                source,
                $"the attribute is stored as {path.Converter.Kind}, but the target as {target.Converter.Kind}"
            );

        // DynamoDB copies the stored value, which another converter would read differently.
        return Ordering.HaveSameFormat(path.Converter, target.Converter)
            ? path
            : throw new QueryTranslationException(
                source,
                "its converter differs from the target's; load, change and save the record instead"
            );
    }
}
