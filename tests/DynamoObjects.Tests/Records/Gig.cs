namespace DynamoObjects.Tests.Records;

/// <summary>A record with an index whose keys have several attributes.</summary>
[DynamoTable("gig")]
[DynamoGlobalIndex("ByPlace", HashKeys = [nameof(Country), nameof(Band)], RangeKeys = [nameof(Year), nameof(Round), nameof(Row)])]
public partial class Gig
{
    [DynamoHashKey]
    public string Id { get; set; } = "";

    public string Country { get; set; } = "";

    public string Band { get; set; } = "";

    public int Year { get; set; }

    public int Round { get; set; }

    public int Row { get; set; }

    public int Sold { get; set; }
}
