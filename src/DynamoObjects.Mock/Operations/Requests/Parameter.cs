namespace DynamoObjects.Mock.Operations.Requests;

/// <summary>A parameter of a request, and whether the request has it.</summary>
internal readonly record struct Parameter(string Name, bool IsSent);
