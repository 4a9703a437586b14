namespace DynamoObjects.Mock.Operations.Requests;

/// <summary>A parameter of a request.</summary>
/// <param name="Name">The name of the parameter.</param>
/// <param name="IsSent">Whether the request has the parameter.</param>
/// <param name="TakesValues">Whether the parameter is an expression that can contain the placeholders of values.</param>
internal readonly record struct Parameter(string Name, bool IsSent, bool TakesValues = true);
