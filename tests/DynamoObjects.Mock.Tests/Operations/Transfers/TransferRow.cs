using Amazon.DynamoDBv2;

namespace DynamoObjects.Mock.Tests.Operations.Transfers;

/// <summary>A fact: what is arranged, the request, and what AWS returns.</summary>
/// <param name="Entry">The entry of the measurement, or its subject.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Arrange">Arranges the scene, and returns the request.</param>
/// <param name="ErrorCode">The error; <see langword="null"/> for a response.</param>
/// <param name="Expected">The message, or a part of the response as JSON with single quotes: null is an absent member, and '*' any
/// value.</param>
public sealed record TransferRow(
    string Entry,
    string Rule,
    Func<TransferScene, AmazonDynamoDBRequest> Arrange,
    string? ErrorCode,
    string Expected
)
{
    /// <summary>Whether the request is about an empty collection.</summary>
    public bool HasEmptyCollection { get; init; }

    /// <summary>The seconds that tables and transfers take.</summary>
    public int Delay { get; init; }

    public static TransferRow Returns(
        string entry,
        string rule,
        Func<TransferScene, AmazonDynamoDBRequest> arrange,
        string expected,
        int delay = 0
    ) => new(entry, rule, arrange, null, expected) { Delay = delay };

    public static TransferRow Fails(
        string entry,
        string rule,
        Func<TransferScene, AmazonDynamoDBRequest> arrange,
        string errorCode,
        string message
    ) => new(entry, rule, arrange, errorCode, message);

    public static TransferRow Rejects(string entry, string rule, Func<TransferScene, AmazonDynamoDBRequest> arrange, string message) =>
        new(entry, rule, arrange, "ValidationException", message);

    public override string ToString() => $"{Entry} {Rule}";
}
