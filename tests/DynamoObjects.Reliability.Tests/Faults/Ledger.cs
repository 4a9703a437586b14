namespace DynamoObjects.Reliability.Faults;

/// <summary>A record with a version.</summary>
[DynamoTable("ledger")]
public partial class Ledger
{
    [HashKey]
    public string Id { get; set; } = "";

    public int Sum { get; set; }

    [Version]
    public int Version { get; set; }
}
