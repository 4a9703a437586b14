namespace DynamoObjects.Testing.Tests.Seeding;

[DynamoTable("store")]
[GlobalIndex("StoreCompanyIndex", nameof(CompanyId))]
public partial class Store : DynamoRecord
{
    [HashKey]
    public string StoreId { get; set; } = "";

    public string? CompanyId { get; set; }

    public int Floors { get; set; }
}
