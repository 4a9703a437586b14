namespace DynamoObjects.Tests.Records;

[DynamoTable("store")]
[DynamoGlobalIndex("StoreCompanyIndex", nameof(CompanyId), nameof(Name))]
public partial class Store : DynamoRecord
{
    [DynamoHashKey]
    public string StoreId { get; set; } = "";

    public string CompanyId { get; set; } = "";

    [DynamoAttribute("name")]
    public string Name { get; set; } = "";

    [DynamoAttribute("city")]
    public string? City { get; set; }

    public int Thanks { get; set; }

    public HashSet<string> Tags { get; set; } = [];

    [DynamoIgnore]
    public string Note { get; set; } = "";

    public string Label => $"{Name}, {City}";
}
