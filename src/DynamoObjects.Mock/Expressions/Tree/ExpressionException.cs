namespace DynamoObjects.Mock.Expressions.Tree;

/// <summary>An invalid expression; the message is AWS's, without the parameter's name.</summary>
internal sealed class ExpressionException(string message) : Exception(message);
