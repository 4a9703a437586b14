using System.Linq.Expressions;

namespace DynamoObjects.Lambdas;

/// <summary>Finds a lambda's parameter in an expression.</summary>
internal sealed class ParameterFinder(ParameterExpression parameter) : ExpressionVisitor
{
    public bool IsFound { get; private set; }

    public override Expression? Visit(Expression? node) => IsFound ? node : base.Visit(node);

    protected override Expression VisitParameter(ParameterExpression node)
    {
        IsFound |= node == parameter;
        return node;
    }
}
