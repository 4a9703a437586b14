using Amazon.DynamoDBv2;

namespace DynamoObjects.Mock.Server.Tests.Graphs;

/// <summary>One request, with the state that <see cref="Prepare"/> creates.</summary>
/// <param name="Name">What its response or error shows.</param>
/// <param name="Request">The request.</param>
internal sealed record GraphCase(string Name, AmazonDynamoDBRequest Request)
{
    public Action<PairedEngines> Prepare { get; init; } = _ => { };

    public override string ToString() => Name;
}
