using DynamoObjects;

namespace Shop;

/// <summary>A store of a company, found by its id or, through the index, by its company.</summary>
[DynamoTable("store")]
[DynamoGlobalIndex("StoreCompanyIndex", nameof(CompanyId))]
public sealed partial class Store : DynamoRecord
{
    [DynamoHashKey]
    public string StoreId { get; set; } = "";

    public string CompanyId { get; set; } = "";

    public int Visits { get; set; }
}
