namespace DynamoObjects.Tests.Records;

[DynamoTable("store")]
[GlobalIndex("StoreCompanyIndex", nameof(CompanyId), nameof(Name))]
public partial class Store : DynamoRecord
{
    [HashKey]
    public string StoreId { get; set; } = "";

    public string CompanyId { get; set; } = "";

    [Attribute("name")]
    public string Name { get; set; } = "";

    [Attribute("city")]
    public string? City { get; set; }

    public int Thanks { get; set; }

    public HashSet<string> Tags { get; set; } = [];

    [Ignore]
    public string Note { get; set; } = "";

    public string Label => $"{Name}, {City}";
}
