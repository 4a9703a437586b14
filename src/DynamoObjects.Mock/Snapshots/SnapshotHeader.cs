using System.Text.Json.Serialization;

namespace DynamoObjects.Mock.Snapshots;

/// <summary>The first line: what the text is, and as which account in which region the tables were.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
internal sealed record SnapshotHeader(string? Format, int Version, string? Region, string? AccountId)
{
    public const string FormatName = "dynamoobjects-data";
    public const int LatestVersion = 1;
}
