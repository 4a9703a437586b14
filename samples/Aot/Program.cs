// Everything that a native or trimmed program might lose: mapping, lambdas, derived and schema-less records, by-name access.
using Aot;
using DynamoObjects;
using DynamoObjects.Mock;

using var mock = new MockDynamoDb();
using var client = mock.CreateClient();
using var db = new DynamoDatabase(client, new DynamoDatabaseOptions { TablePrefix = "aot-" });

var orders = db.Table<Order>();
var placed = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);
await orders.SaveAsync(
    new Order("acme", 1)
    {
        Placed = placed,
        Shipping = new Address("Main", "Oslo"),
        Lines = [new OrderLine("tea", 2, 1.5m), new OrderLine("milk", 1, 0.8m)],
        Tags = ["gift"],
    }
);
await orders.SaveAsync(new Order("acme", 2) { Placed = placed.AddDays(1), State = OrderState.Sent });

var order = await orders.GetAsync(("acme", 1));
Console.WriteLine($"loaded: {order.Shipping}, {order.Lines.Sum(line => line.Quantity * line.Price)}, version {order.Version}");

await orders.SaveAsync(order with { State = OrderState.Sent });
var city = "Oslo";
var found = await orders
    .Query(o => o.Customer == "acme" && o.Number < 5 && o.Shipping!.City == city && o.Tags.Contains("gift"))
    .ToListAsync();
Console.WriteLine($"query: {string.Join(", ", found.Select(o => o.Number))}");

var sent = await orders.Query(o => o.State == OrderState.Sent && o.Placed >= placed, index: "ByState").Reverse().ToListAsync();
Console.WriteLine($"index: {string.Join(", ", sent.Select(o => o.Number))}");

string[] cities = ["Oslo", "Bergen"];
Console.WriteLine($"scan: {await orders.Scan(o => cities.Contains(o.Shipping!.City) || o.Lines.Count > 7).CountAsync()}");

var updated = await orders.UpdateAsync(("acme", 2), u => u.Set(o => o.Shipping, new Address("Side", "Bergen")).Add(o => o.Tags, "late"));
Console.WriteLine($"update: {updated.Shipping!.City}, {string.Join(", ", updated.Tags)}");

var payments = db.Table<Payment>();
var id = new Guid("11111111-2222-3333-4444-555555555555");
await payments.SaveAsync(
    new CardPayment
    {
        Id = id,
        Amount = 5,
        LastDigits = "4242",
    }
);
Console.WriteLine($"derived: {await payments.GetAsync(id) is CardPayment { LastDigits: "4242" }}");

var setting = new Setting { Name = "limits" };
setting["most"] = 5;
setting["names"] = new HashSet<string> { "a" };
await db.Table<Setting>().SaveAsync(setting);
Console.WriteLine($"schema-less: {(await db.Table<Setting>().GetAsync("limits"))["most"]}");

try
{
    await orders.SaveAsync(order with { Placed = placed.AddDays(7) });
}
catch (ItemChangedException)
{
    Console.WriteLine("version: conflict");
}
