using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.DataModel;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mock.Tests.Client;

/// <summary>A typical model for the SDK's own mapper.</summary>
[DynamoDBTable(TableName)]
public sealed class Store : IEquatable<Store>
{
    public const string TableName = "store";
    public const string CompanyIndex = "StoreCompanyIndex";

    [DynamoDBHashKey]
    public string StoreId { get; set; } = "";

    [DynamoDBGlobalSecondaryIndexHashKey(CompanyIndex)]
    public string CompanyId { get; set; } = "";

    public int Employees { get; set; }

    public decimal Revenue { get; set; }

    public bool Open { get; set; }

    public HashSet<string> Tags { get; set; } = [];

    public List<string> Phones { get; set; } = [];

    public static Task<CreateTableResponse> CreateTableAsync(IAmazonDynamoDB client) =>
        client.CreateTableAsync(
            new CreateTableRequest
            {
                TableName = TableName,
                BillingMode = BillingMode.PAY_PER_REQUEST,
                KeySchema = [new(nameof(StoreId), KeyType.HASH)],
                AttributeDefinitions = [new(nameof(StoreId), ScalarAttributeType.S), new(nameof(CompanyId), ScalarAttributeType.S)],
                GlobalSecondaryIndexes =
                [
                    new()
                    {
                        IndexName = CompanyIndex,
                        KeySchema = [new(nameof(CompanyId), KeyType.HASH)],
                        Projection = new() { ProjectionType = ProjectionType.ALL },
                    },
                ],
            }
        );

    public static Store Sample(string storeId, string companyId = "acme") =>
        new()
        {
            StoreId = storeId,
            CompanyId = companyId,
            Employees = 12,
            Revenue = 1234567.89m,
            Open = true,
            Tags = ["corner", "coffee"],
            Phones = ["1", "2"],
        };

    public bool Equals(Store? other) =>
        other is not null
        && (StoreId, CompanyId, Employees, Revenue, Open) == (other.StoreId, other.CompanyId, other.Employees, other.Revenue, other.Open)
        && Tags.SetEquals(other.Tags)
        && Phones.SequenceEqual(other.Phones);

    public override bool Equals(object? obj) => Equals(obj as Store);

    public override int GetHashCode() => StoreId.GetHashCode(StringComparison.Ordinal);
}
