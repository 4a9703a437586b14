using System.Linq.Expressions;
using DynamoObjects.Mapping;

namespace DynamoObjects.Lambdas;

/// <summary>Reads what an attribute is set to from within the item.</summary>
/// <remarks>
/// DynamoDB computes no more than one sum or difference:
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
            : throw new QueryTranslationException(sum, $"only numbers are added, and the target is stored as {target.Converter.Kind}");
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
            "DynamoDB sets an attribute to another one, to a value where that is absent (??), or to one sum or difference of such; "
                + "read, change and save the record for more"
        );
    }

    private Operand.Path RequireSameFormat(Expression source, Operand.Path path)
    {
        if (path.Converter.Kind != target.Converter.Kind)
            throw new QueryTranslationException(
                source,
                $"it is stored as {path.Converter.Kind}, and the target as {target.Converter.Kind}"
            );

        // DynamoDB copies what is stored, which another converter would read as something else.
        return Ordering.HaveSameFormat(path.Converter, target.Converter)
            ? path
            : throw new QueryTranslationException(source, "its converter is another than the target's; read, change and save the record");
    }
}
