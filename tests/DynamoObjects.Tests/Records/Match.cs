namespace DynamoObjects.Tests.Records;

/// <summary>A record with an index of several attributes.</summary>
[DynamoTable("match")]
[DynamoGlobalIndex(
    "ByTournament",
    HashKeys = [nameof(Tournament), nameof(Region)],
    RangeKeys = [nameof(Round), nameof(Bracket)],
    Projection = IndexProjection.KeysOnly
)]
public partial class Match
{
    [DynamoHashKey]
    public string Id { get; set; } = "";

    public string Tournament { get; set; } = "";

    public string Region { get; set; } = "";

    public int Round { get; set; }

    public string Bracket { get; set; } = "";
}
