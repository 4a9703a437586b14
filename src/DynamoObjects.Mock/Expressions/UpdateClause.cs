namespace DynamoObjects.Mock.Expressions;

/// <summary>One clause of an update.</summary>
/// <param name="Kind">The section that it is in.</param>
/// <param name="Path">What it changes.</param>
/// <param name="Value">What it sets, adds or deletes; a removal has none.</param>
internal sealed record UpdateClause(UpdateKind Kind, DocumentPath Path, UpdateOperand? Value);
