using System.Text.Json.Serialization;

namespace DynamoObjects.Mock.Snapshots;

/// <summary>The first line: the format, and the account and region of the saved tables.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
internal sealed record SnapshotHeader(string? Format, int Version, string? Region, string? AccountId)
{
    public const string FormatName = "dynamoobjects-data";
    public const int LatestVersion = 1;
}
