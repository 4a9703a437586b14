namespace DynamoObjects.Mock.Expressions.PartiQL;

/// <summary>One change of an update.</summary>
/// <param name="Section">SET, REMOVE, ADD or DELETE.</param>
/// <param name="Path">What is changed.</param>
/// <param name="Terms">What it becomes: one term; two, which <paramref name="Operator"/> is between; none for REMOVE.</param>
/// <param name="Operator"><c>+</c>, <c>-</c>, or the name of a function.</param>
internal sealed record Assignment(string Section, List<PathElement> Path, StatementOperand[] Terms, string? Operator);
