using DynamoObjects;

namespace Quickstart.Shop;

/// <summary>A store of a company, found by its id or, through the index, by its company.</summary>
[DynamoTable("store")]
[DynamoGlobalIndex("StoreCompanyIndex", nameof(CompanyId))]
public sealed partial class Store : DynamoRecord
{
    [DynamoHashKey]
    public string StoreId { get; set; } = "";

    public string CompanyId { get; set; } = "";

    public string Name { get; set; } = "";

    public string City { get; set; } = "";

    public DateOnly OpenedOn { get; set; }

    public HashSet<string> Services { get; set; } = [];

    public int Visits { get; set; }
}
