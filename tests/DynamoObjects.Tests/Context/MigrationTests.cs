using System.Text.Json;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.DataModel;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Testing;

namespace DynamoObjects.Tests.Context;

/// <summary>The mapper stores classes for the SDK's context as the context does, item for item.</summary>
public sealed class MigrationTests
{
    private static readonly Dictionary<string, AttributeValue> CustomerKey = new()
    {
        ["customer_id"] = new("c1"),
        ["Number"] = new() { N = "7" },
    };

    private static Customer NewCustomer()
    {
        var customer = new Customer
        {
            Id = "c1",
            Number = 7,
            City = "Oslo",
            Joined = new DateTime(2026, 1, 2, 3, 4, 5, 678, DateTimeKind.Utc),
            Grade = Grade.Gold,
            LastSeen = new DateTime(2026, 5, 6, 7, 8, 9, DateTimeKind.Utc),
            Plain = Grade.Gold,
            Active = true,
            Byte = 3,
            Long = long.MaxValue,
            Decimal = 12.25m,
            Double = 0.1,
            Float = 2.5f,
            Guid = new Guid("11111111-2222-3333-4444-555555555555"),
            Bytes = [1, 2],
            Stream = new MemoryStream([3, 4]),
            Tags = ["b", "a"],
            Numbers = [2, 1],
            Flags = [true],
            Grades = [Grade.None, Grade.Gold],
            Blobs =
            [
                [1],
                [2],
            ],
            Groups = ["x"],
            Rows =
            [
                ["q"],
                ["r", "s"],
            ],
            Counts = new() { ["k"] = 1 },
            Texts = new() { ["a"] = "1", ["b"] = "" },
            Home = new Home
            {
                Street = "Main",
                Owned = true,
                Floors = [3],
                Since = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc),
            },
            Homes = [new Home { Street = "Side" }],
            Vehicle = new Car { Colour = "red", Doors = 4 },
        };
        customer.Guard("g");
        customer.Inner = "i";
        return customer;
    }

    private static DynamoDBContext CreateContext(DynamoTestContext test) =>
        new DynamoDBContextBuilder().WithDynamoDBClient(() => test.Client).Build();

    private static async Task<string> ItemAsync(DynamoTestContext test, string table, Dictionary<string, AttributeValue> key)
    {
        var response = await test.Client.GetItemAsync(
            new GetItemRequest
            {
                TableName = table,
                Key = key,
                ConsistentRead = true,
            }
        );
        return JsonSerializer.Serialize(
            response.Item.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => (entry.Key, Text(entry.Value)).ToString())
        );
    }

    private static string Text(AttributeValue value) =>
        value switch
        {
            { S: { } text } => $"S {text}",
            { N: { } number } => $"N {number}",
            { BOOL: { } flag } => $"BOOL {flag}",
            { B: { } bytes } => $"B {Convert.ToBase64String(bytes.ToArray())}",
            { SS.Count: > 0 } => $"SS {string.Join(',', value.SS.Order(StringComparer.Ordinal))}",
            { NS.Count: > 0 } => $"NS {string.Join(',', value.NS.Order(StringComparer.Ordinal))}",
            { BS.Count: > 0 } =>
                $"BS {string.Join(',', value.BS.Select(b => Convert.ToBase64String(b.ToArray())).Order(StringComparer.Ordinal))}",
            { IsLSet: true } => $"L [{string.Join(", ", value.L.Select(Text))}]",
            { IsMSet: true } =>
                $"M {{{string.Join(", ", value.M.Select(entry => $"{entry.Key}: {Text(entry.Value)}").Order(StringComparer.Ordinal))}}}",
            _ => "nothing",
        };

    private static string Text(Customer customer) =>
        JsonSerializer.Serialize(
            new
            {
                customer,
                customer.Inner,
                Tags = customer.Tags.Order(),
                Numbers = customer.Numbers.Order(),
                Rows = customer.Rows.Select(row => row.Order()),
                Blobs = customer.Blobs.Select(Convert.ToBase64String).Order(),
                Stream = Convert.ToBase64String(customer.Stream!.ToArray()),
                Doors = (customer.Vehicle as Car)?.Doors,
            },
            Ordered
        );

    private static readonly JsonSerializerOptions Ordered = new() { TypeInfoResolver = new UnorderedMembers() };

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Both_save_the_same_item(DynamoTestContext test)
    {
        await test.Database.CreateTableAsync<Customer>();
        using var context = CreateContext(test);
        await context.SaveAsync(NewCustomer());
        var ofContext = await ItemAsync(test, "context-customer", CustomerKey);
        await test.Client.DeleteItemAsync("context-customer", CustomerKey);

        await test.Database.Table<Customer>().SaveAsync(NewCustomer());

        Assert.Equal(ofContext, await ItemAsync(test, "context-customer", CustomerKey));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Each_loads_the_items_of_the_other(DynamoTestContext test)
    {
        var customers = test.Database.Table<Customer>();
        using var context = CreateContext(test);
        await customers.SaveAsync(NewCustomer());
        var byContext = await context.LoadAsync<Customer>("c1", 7);
        var byMapper = await customers.GetAsync(("c1", 7));

        Assert.Equal(Text(byContext), Text(byMapper));
        Assert.Equal((Grade.Gold, "g", "i"), (byMapper.Grade, byMapper.Guarded, byMapper.Inner));
        Assert.IsType<Car>(byMapper.Vehicle);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Versions_increase_with_saves_of_either(DynamoTestContext test)
    {
        var customers = test.Database.Table<Customer>();
        using var context = CreateContext(test);
        var customer = NewCustomer();
        await customers.SaveAsync(customer);
        var loaded = await context.LoadAsync<Customer>("c1", 7);
        loaded.City = "Bergen";
        await context.SaveAsync(loaded);

        customer.City = "Drammen";
        await Assert.ThrowsAsync<ItemChangedException>(() => customers.SaveAsync(customer));
        var fresh = await customers.GetAsync(("c1", 7));
        fresh.City = "Drammen";
        await customers.SaveAsync(fresh);

        Assert.Equal((loaded.Version + 1, "Drammen"), ((await context.LoadAsync<Customer>("c1", 7)).Version, fresh.City));
        Assert.Equal((0, 2), (customer.Version, fresh.Version));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Indexes_of_the_attributes_are_created_and_queried(DynamoTestContext test)
    {
        var customers = test.Database.Table<Customer>();
        await customers.SaveAsync(NewCustomer());

        Assert.Equal("c1", Assert.Single(await customers.Query(c => c.City == "Oslo" && c.Number > 1, index: "ByCity").ToListAsync()).Id);
        Assert.Equal(
            "c1",
            Assert
                .Single(await customers.Query(c => c.Id == "c1" && c.Joined > new DateTime(2026, 1, 1), index: "ByJoined").ToListAsync())
                .Id
        );
        var table = (await test.Client.DescribeTableAsync("context-customer")).Table;
        Assert.Equal("city", table.GlobalSecondaryIndexes.Single().KeySchema.Single(key => key.KeyType == KeyType.HASH).AttributeName);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Casing_and_conversion_of_the_table_are_used(DynamoTestContext test)
    {
        var key = new Dictionary<string, AttributeValue> { ["parcelId"] = new("p1") };
        var parcel = new Parcel
        {
            ParcelId = "p1",
            IsSent = true,
            Stops = ["b", "a"],
            Marks = ["m"],
            HomeAddress = new Home { Street = "Main", Owned = true },
        };
        await test.Database.CreateTableAsync<Parcel>();
        using var context = CreateContext(test);
        await context.SaveAsync(parcel);
        var ofContext = (await test.Client.GetItemAsync("context-parcel", key)).Item;
        await test.Client.DeleteItemAsync("context-parcel", key);
        var timeless = ofContext.Where(entry => entry.Key != "changed").ToDictionary();

        await test.Database.Table<Parcel>().SaveAsync(parcel);

        var ofMapper = (await test.Client.GetItemAsync("context-parcel", key)).Item;
        Assert.NotNull(ofMapper["changed"].S);
        ofMapper.Remove("changed");
        Assert.Equal(Text(new AttributeValue { M = timeless }), Text(new AttributeValue { M = ofMapper }));
        Assert.Equal(["b", "a"], (await test.Database.Table<Parcel>().GetAsync("p1")).Stops);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_loaded_object_sends_only_its_changes(DynamoTestContext test)
    {
        var customers = test.Database.Table<Customer>();
        await customers.SaveAsync(NewCustomer());
        var loaded = await customers.GetAsync(("c1", 7));

        loaded.Tags.Add("c");
        await customers.SaveAsync(loaded);

        var update = Assert.IsType<UpdateItemRequest>(test.Requests[^1].Request);
        Assert.Equal(["Tags", "Version"], update.ExpressionAttributeNames.Values.Except(["customer_id"]).Order());
    }

    [DynamoFact(Backend.Mock)]
    public async Task A_list_that_is_stored_as_a_set_is_rejected_with_duplicates(DynamoTestContext test)
    {
        var customer = NewCustomer();
        customer.Tags = ["q", "q"];

        var exception = await Assert.ThrowsAsync<DynamoSchemaException>(() => test.Database.Table<Customer>().SaveAsync(customer));

        Assert.Contains("Customer.Tags (attribute 'Tags', SS) cannot be", exception.Message, StringComparison.Ordinal);
        Assert.EndsWith("it has 'q' twice.", exception.Message, StringComparison.Ordinal);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task An_empty_list_in_a_list_is_the_same_for_both(DynamoTestContext test)
    {
        var customers = test.Database.Table<Customer>();
        await customers.SaveAsync(
            new Customer
            {
                Id = "c1",
                Number = 7,
                Rows =
                [
                    ["a"],
                    [],
                ],
            }
        );

        var byContext = await CreateContext(test).LoadAsync<Customer>("c1", 7);

        Assert.Equal([1, 0], (await customers.GetAsync(("c1", 7), consistent: true)).Rows.Select(row => row.Count));
        Assert.Equal([1, 0], byContext.Rows.Select(row => row.Count));
    }

    [DynamoFact(Backend.Mock)]
    public async Task A_class_that_is_not_named_is_not_stored_as_its_base_class(DynamoTestContext test)
    {
        var customer = new Customer
        {
            Id = "c1",
            Number = 7,
            Vehicle = new Bus { Seats = 40 },
        };

        var exception = await Assert.ThrowsAsync<DynamoSchemaException>(() => test.Database.Table<Customer>().SaveAsync(customer));

        Assert.StartsWith("Customer.Vehicle (attribute 'Vehicle', M) cannot be", exception.Message, StringComparison.Ordinal);
    }

    private sealed class Bus : Vehicle
    {
        public int Seats { get; set; }
    }
}
