namespace DynamoObjects.Tests.Records;

/// <summary>A positional record with a version, of a small type.</summary>
[DynamoTable("booking")]
public sealed partial record Booking([property: DynamoHashKey] string Id, string Guest, [property: DynamoVersion] byte? Version = null);
