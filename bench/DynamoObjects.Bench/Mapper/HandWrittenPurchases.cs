using System.Globalization;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Bench.Mapper;

/// <summary>As <see cref="HandWrittenTracks"/>, for a nested record.</summary>
internal sealed class HandWrittenPurchases(IAmazonDynamoDB client)
{
    public async Task SaveAsync(Purchase purchase) =>
        await client.PutItemAsync(
            new PutItemRequest
            {
                TableName = "purchases",
                Item = ToItem(purchase),
                ConditionExpression = "attribute_not_exists(Customer)",
            }
        );

    public async Task<Purchase?> LoadAsync(string customer, long number)
    {
        var response = await client.GetItemAsync(
            new GetItemRequest
            {
                TableName = "purchases",
                Key = new Dictionary<string, AttributeValue>
                {
                    ["Customer"] = new AttributeValue { S = customer },
                    ["Number"] = new AttributeValue { N = number.ToString(CultureInfo.InvariantCulture) },
                },
            }
        );
        return response.Item is { Count: > 0 } item ? FromItem(item) : null;
    }

    public async Task<List<Purchase>> QueryAsync(string customer)
    {
        var purchases = new List<Purchase>();
        Dictionary<string, AttributeValue>? last = null;
        do
        {
            var response = await client.QueryAsync(
                new QueryRequest
                {
                    TableName = "purchases",
                    KeyConditionExpression = "Customer = :customer",
                    ExpressionAttributeValues = new Dictionary<string, AttributeValue>
                    {
                        [":customer"] = new AttributeValue { S = customer },
                    },
                    ExclusiveStartKey = last,
                }
            );
            foreach (var item in response.Items)
                purchases.Add(FromItem(item));
            last = response.LastEvaluatedKey;
        } while (last is { Count: > 0 });
        return purchases;
    }

    private static Dictionary<string, AttributeValue> ToItem(Purchase purchase) =>
        new()
        {
            ["Customer"] = new AttributeValue { S = purchase.Customer },
            ["Number"] = new AttributeValue { N = purchase.Number.ToString(CultureInfo.InvariantCulture) },
            ["Reference"] = new AttributeValue { S = purchase.Reference.ToString() },
            ["PlacedAt"] = new AttributeValue { S = purchase.PlacedAt.ToString("O", CultureInfo.InvariantCulture) },
            ["IsPaid"] = new AttributeValue { BOOL = purchase.IsPaid },
            ["ShipTo"] = new AttributeValue { M = ToMap(purchase.ShipTo) },
            ["Lines"] = new AttributeValue { L = purchase.Lines.Select(line => new AttributeValue { M = ToMap(line) }).ToList() },
        };

    private static Dictionary<string, AttributeValue> ToMap(Address address) =>
        new()
        {
            ["Street"] = new AttributeValue { S = address.Street },
            ["City"] = new AttributeValue { S = address.City },
            ["PostalCode"] = new AttributeValue { S = address.PostalCode },
            ["Country"] = new AttributeValue { S = address.Country },
        };

    private static Dictionary<string, AttributeValue> ToMap(PurchaseLine line) =>
        new()
        {
            ["Article"] = new AttributeValue { S = line.Article },
            ["Quantity"] = new AttributeValue { N = line.Quantity.ToString(CultureInfo.InvariantCulture) },
            ["Price"] = new AttributeValue { N = line.Price.ToString(CultureInfo.InvariantCulture) },
        };

    // The keys are in every item; the rest may have been written before the class had the property.
    private static Purchase FromItem(Dictionary<string, AttributeValue> item)
    {
        var purchase = new Purchase { Customer = item["Customer"].S, Number = long.Parse(item["Number"].N, CultureInfo.InvariantCulture) };
        if (item.TryGetValue("Reference", out var reference))
            purchase.Reference = Guid.Parse(reference.S);
        if (item.TryGetValue("PlacedAt", out var placedAt))
            purchase.PlacedAt = DateTime.Parse(placedAt.S, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
        if (item.TryGetValue("IsPaid", out var isPaid))
            purchase.IsPaid = isPaid.BOOL ?? false;
        if (item.TryGetValue("ShipTo", out var shipTo))
            purchase.ShipTo = ToAddress(shipTo.M);
        if (item.TryGetValue("Lines", out var lines))
            purchase.Lines = lines.L.Select(line => ToLine(line.M)).ToList();
        return purchase;
    }

    private static Address ToAddress(Dictionary<string, AttributeValue> map)
    {
        var address = new Address();
        if (map.TryGetValue("Street", out var street))
            address.Street = street.S;
        if (map.TryGetValue("City", out var city))
            address.City = city.S;
        if (map.TryGetValue("PostalCode", out var postalCode))
            address.PostalCode = postalCode.S;
        if (map.TryGetValue("Country", out var country))
            address.Country = country.S;
        return address;
    }

    private static PurchaseLine ToLine(Dictionary<string, AttributeValue> map)
    {
        var line = new PurchaseLine();
        if (map.TryGetValue("Article", out var article))
            line.Article = article.S;
        if (map.TryGetValue("Quantity", out var quantity))
            line.Quantity = int.Parse(quantity.N, CultureInfo.InvariantCulture);
        if (map.TryGetValue("Price", out var price))
            line.Price = decimal.Parse(price.N, CultureInfo.InvariantCulture);
        return line;
    }
}
