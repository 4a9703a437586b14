using DynamoObjects;

namespace Shop.Records;

// begin-snippet: mapper-store
[DynamoTable("store")]
[DynamoGlobalIndex("ByCompany", nameof(CompanyId), nameof(Name))]
public partial class Store
{
    [DynamoHashKey]
    public string StoreId { get; set; } = "";

    public string CompanyId { get; set; } = "";

    [DynamoAttribute("name")]
    public string Name { get; set; } = "";

    public Address? Address { get; set; }

    public int Visits { get; set; }

    public HashSet<string> Services { get; set; } = [];

    [DynamoVersion]
    public int Version { get; set; }

    [DynamoIgnore]
    public string Label => $"{Name} in {Address?.City}";
}
// end-snippet
