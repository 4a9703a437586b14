namespace DynamoObjects.Mock.Expressions.PartiQL;

/// <summary>A condition of a statement.</summary>
internal abstract record WhereClause
{
    /// <summary>The conditions that must all hold.</summary>
    public IEnumerable<WhereClause> Conjuncts => this is WhereLogical { IsAnd: true } both ? both.Left.Conjuncts.Concat(both.Right.Conjuncts) : [this];
}

/// <summary><c>left AND right</c>, <c>left OR right</c>.</summary>
internal sealed record WhereLogical(bool IsAnd, WhereClause Left, WhereClause Right) : WhereClause;

/// <summary><c>NOT condition</c>.</summary>
internal sealed record WhereNot(WhereClause Condition) : WhereClause;

/// <summary>An operator or function of operands, by its name in condition expressions.</summary>
internal sealed record WhereTest(string Operator, StatementOperand[] Operands) : WhereClause
{
    /// <summary>The attribute that the test is of, if it is of one and of values.</summary>
    public string? Attribute => Operands[0].Path is [{ Name: { } name }] && Operands.Skip(1).All(operand => operand.Literal is not null) ? name : null;
}
