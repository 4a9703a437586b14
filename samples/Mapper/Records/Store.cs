using DynamoObjects;

namespace Shop.Records;

[DynamoTable("store")]
[GlobalIndex("ByCompany", nameof(CompanyId), nameof(Name))]
public partial class Store
{
    [HashKey]
    public string StoreId { get; set; } = "";

    public string CompanyId { get; set; } = "";

    [Attribute("name")]
    public string Name { get; set; } = "";

    public Address? Address { get; set; }

    public int Visits { get; set; }

    public HashSet<string> Services { get; set; } = [];

    [Version]
    public int Version { get; set; }

    [Ignore]
    public string Label => $"{Name} in {Address?.City}";
}
