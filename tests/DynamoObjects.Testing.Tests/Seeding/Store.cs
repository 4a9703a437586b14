namespace DynamoObjects.Testing.Tests.Seeding;

[DynamoTable("store")]
[DynamoGlobalIndex("StoreCompanyIndex", nameof(CompanyId))]
public partial class Store : DynamoRecord
{
    [DynamoHashKey]
    public string StoreId { get; set; } = "";

    public string? CompanyId { get; set; }

    public int Floors { get; set; }
}
