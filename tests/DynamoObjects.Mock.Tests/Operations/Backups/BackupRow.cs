using Amazon.DynamoDBv2;

namespace DynamoObjects.Mock.Tests.Operations.Backups;

/// <summary>A measured fact: what is arranged, the request, and what AWS returns.</summary>
/// <param name="Entry">The entry of the measurement, or its subject.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Arrange">Arranges the scene, and returns it.</param>
/// <param name="Request">The request.</param>
/// <param name="ErrorCode">The error; <see langword="null"/> for a response.</param>
/// <param name="Expected">The message, or a part of the response as JSON with single quotes, in which null is an absent
/// member.</param>
public sealed record BackupRow(
    string Entry,
    string Rule,
    Func<BackupScene> Arrange,
    AmazonDynamoDBRequest Request,
    string? ErrorCode,
    string Expected
)
{
    /// <summary>Whether the request is about an empty collection.</summary>
    public bool HasEmptyCollection { get; init; }

    /// <summary>Creates a row whose request succeeds.</summary>
    public static BackupRow Returns(string entry, string rule, Func<BackupScene> arrange, AmazonDynamoDBRequest request, string expected) =>
        new(entry, rule, arrange, request, null, expected);

    /// <summary>Creates a row whose request fails.</summary>
    public static BackupRow Fails(
        string entry,
        string rule,
        Func<BackupScene> arrange,
        AmazonDynamoDBRequest request,
        string errorCode,
        string message
    ) => new(entry, rule, arrange, request, errorCode, message);

    /// <summary>Creates a row whose request fails with a ValidationException.</summary>
    public static BackupRow Rejects(string entry, string rule, Func<BackupScene> arrange, AmazonDynamoDBRequest request, string message) =>
        new(entry, rule, arrange, request, "ValidationException", message);

    public override string ToString() => $"{Entry} {Rule}";
}
