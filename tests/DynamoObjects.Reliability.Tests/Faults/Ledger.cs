namespace DynamoObjects.Reliability.Faults;

/// <summary>A record with a version.</summary>
[DynamoTable("ledger")]
public partial class Ledger
{
    [DynamoHashKey]
    public string Id { get; set; } = "";

    public int Sum { get; set; }

    [DynamoVersion]
    public int Version { get; set; }
}
