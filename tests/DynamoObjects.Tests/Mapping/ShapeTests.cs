using Amazon.DynamoDBv2.Model;
using DynamoObjects.Testing;

namespace DynamoObjects.Tests.Mapping;

/// <summary>Records of every shape are loaded as they were saved, and keep the item that they were loaded from.</summary>
public sealed class ShapeTests
{
    private static readonly string[] Tags = ["a", "b"];

    private static Task<PutItemResponse> PutAsync<T>(DynamoDatabase db, Dictionary<string, AttributeValue> item)
        where T : class => db.Client.PutItemAsync(new PutItemRequest { TableName = db.GetTableName<T>(), Item = item });

    private static async Task<Dictionary<string, AttributeValue>> ItemAsync<T>(DynamoDatabase db, string name, AttributeValue key)
        where T : class => (await db.Client.GetItemAsync(db.GetTableName<T>(), new() { [name] = key })).Item;

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_positional_record_is_created_by_its_constructor(DynamoDatabase db)
    {
        var people = db.Table<Person>();
        await people.SaveAsync(new Person("p1", "Ada", 36, Tags) { Country = "UK", Note = "first" });

        var loaded = await people.GetAsync("p1");

        Assert.Equal(("p1", "Ada", 36, "UK", "first"), (loaded.Id, loaded.Name, loaded.Age, loaded.Country, loaded.Note));
        Assert.Equal(Tags, loaded.Tags);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Absent_attributes_use_the_default_of_a_parameter(DynamoDatabase db)
    {
        await db.CreateTableAsync<Person>();
        await PutAsync<Person>(
            db,
            new()
            {
                ["Id"] = new("p1"),
                ["Name"] = new("Ada"),
                ["Country"] = new("UK"),
            }
        );

        var loaded = await db.Table<Person>().GetAsync("p1");

        Assert.Equal((18, null, null), (loaded.Age, loaded.Tags, loaded.Note));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_copy_of_a_loaded_record_sends_only_its_differences(DynamoTestContext test)
    {
        var people = test.Database.Table<Person>();
        await people.SaveAsync(new Person("p1", "Ada") { Country = "UK" });
        var loaded = await people.GetAsync("p1");

        await people.SaveAsync(loaded with { Age = 37 });

        var update = Assert.IsType<UpdateItemRequest>(test.Requests[^1].Request);
        Assert.Equal(["Age", "Id"], update.ExpressionAttributeNames.Values.Order());
        Assert.Equal(37, (await people.GetAsync("p1")).Age);
    }

    [DynamoFact(Backend.Mock)]
    public async Task The_tracked_state_of_a_record_does_not_affect_its_equality(DynamoDatabase db)
    {
        var people = db.Table<Person>();
        var saved = new Person("p1", "Ada") { Country = "UK" };
        await people.SaveAsync(saved);

        Assert.Equal(saved, new Person("p1", "Ada") { Country = "UK" });
        Assert.Equal(saved, await people.GetAsync("p1"));
        Assert.DoesNotContain("stored", saved.ToString(), StringComparison.OrdinalIgnoreCase);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_plain_class_is_validated_and_tracked(DynamoDatabase db)
    {
        var plain = db.Table<Plain>();
        var record = new Plain { Id = 1, Text = "x" };
        await plain.SaveAsync(record);
        Assert.Equal(1, record.Checks);
        await PutAsync<Plain>(
            db,
            new()
            {
                ["Id"] = new() { N = "1" },
                ["Text"] = new("x"),
                ["Other"] = new() { N = "8" },
            }
        );

        record.Text = "y";
        await plain.SaveAsync(record);

        var loaded = await plain.GetAsync(1);
        Assert.Equal(("y", 8, 1), (loaded.Text, loaded.Other, loaded.Checks));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task An_object_without_setters_is_created_by_its_constructor(DynamoDatabase db)
    {
        var table = db.Table<Constructed>();
        var id = Guid.NewGuid();
        await table.SaveAsync(new Constructed(id, TimeSpan.FromDays(1.5)).StartingAt(new TimeOnly(9, 30)));

        var loaded = await table.GetAsync(id);

        Assert.Equal((id, TimeSpan.FromDays(1.5), new TimeOnly(9, 30)), (loaded.Id, loaded.Length, loaded.Start));
        Assert.Equal("1.12:00:00", (await ItemAsync<Constructed>(db, "Id", new(id.ToString())))["Length"].S);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_new_object_without_setters_gets_its_key(DynamoDatabase db)
    {
        var id = Guid.NewGuid();

        Assert.Equal(id, (await db.Table<Constructed>().GetOrCreateAsync(id)).Id);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Nested_records_structs_and_collections_of_them_are_maps(DynamoDatabase db)
    {
        var invoices = db.Table<Invoice>();
        await invoices.SaveAsync(
            new Invoice
            {
                Id = "i1",
                Billing = new Address("Main", "Oslo") { PostalCode = "0150" },
                Lines =
                [
                    new Line
                    {
                        Product = "tea",
                        Price = new Money(1.50m, "EUR"),
                        Instead = new Line { Product = "coffee" },
                    },
                ],
                Totals = new() { ["net"] = new Money(1.5m, "EUR") },
                Paid = new Money(2m, "NOK"),
                Origin = new Point { X = 1.5, Y = -2 },
                Range = new Range<int> { Low = 1 }.UpTo(5),
                Tree = new Node { Name = "root", Children = [new Node { Name = "leaf" }] },
            }
        );

        var loaded = await invoices.GetAsync("i1");

        Assert.Equal(new Address("Main", "Oslo") { PostalCode = "0150" }, loaded.Billing);
        Assert.Null(loaded.Shipping);
        var line = Assert.Single(loaded.Lines);
        Assert.Equal(
            ("tea", new Money(1.5m, "EUR"), "coffee", null),
            (line.Product, line.Price, line.Instead!.Product, line.Instead.Instead)
        );
        Assert.Equal(new Money(1.5m, "EUR"), loaded.Totals["net"]);
        Assert.Equal(new Money(2m, "NOK"), loaded.Paid);
        Assert.Equal((1.5, -2, null), (loaded.Origin.X, loaded.Origin.Y, (object?)loaded.Target));
        Assert.Equal("leaf", Assert.Single(loaded.Tree!.Children).Name);
        Assert.Equal(new Range<int> { Low = 1 }.UpTo(5), loaded.Range);
        var item = await ItemAsync<Invoice>(db, "Id", new("i1"));
        Assert.Equal(["City", "Street", "zip"], item["Billing"].M.Keys.Order());
        Assert.Equal("1.5", item["Lines"].L[0].M["Price"].M["Amount"].N);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_change_within_a_nested_record_is_saved(DynamoDatabase db)
    {
        var invoices = db.Table<Invoice>();
        await invoices.SaveAsync(new Invoice { Id = "i1", Lines = [new Line { Product = "tea" }] });
        var loaded = await invoices.GetAsync("i1");

        loaded.Lines[0].Price = new Money(3, "EUR");
        await invoices.SaveAsync(loaded);

        Assert.Equal(new Money(3, "EUR"), (await invoices.GetAsync("i1")).Lines[0].Price);
    }

    [DynamoFact(Backend.Mock)]
    public async Task An_attribute_of_a_nested_record_that_does_not_fit_is_named_with_its_path(DynamoDatabase db)
    {
        await db.CreateTableAsync<Invoice>();
        var line = new AttributeValue { M = new() { ["Price"] = new() { M = new() { ["Amount"] = new("much") } } } };
        await PutAsync<Invoice>(
            db,
            new()
            {
                ["Id"] = new("i1"),
                ["Lines"] = new() { L = [line] },
            }
        );

        var exception = await Assert.ThrowsAsync<DynamoSchemaException>(() => db.Table<Invoice>().GetAsync("i1"));

        Assert.Equal(
            "The item with partition key 'i1' in table 'invoice' cannot be read: Invoice.Lines (attribute 'Lines', L) cannot be read: "
                + "Line.Price (attribute 'Price', M) cannot be read: Money.Amount (attribute 'Amount', N) cannot be read: the "
                + "item holds S 'much', not N",
            exception.Message
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Derived_records_are_loaded_as_their_own_class(DynamoDatabase db)
    {
        var animals = db.Table<Animal>();
        await animals.SaveAsync(
            new Dog
            {
                Name = "Rex",
                Age = 3,
                Breed = "collie",
            }
        );
        await animals.SaveAsync(new Puppy { Name = "Bit", IsTrained = true });
        await animals.SaveAsync(
            new Cat
            {
                Name = "Tom",
                Lives = 8,
                Favourite = new Ball { Colour = "red", Diameter = 5 },
            }
        );

        Assert.Equal(("collie", 3), Assert.IsType<Dog>(await animals.GetAsync("Rex")) is var dog ? (dog.Breed, dog.Age) : default);
        Assert.True(Assert.IsType<Puppy>(await animals.GetAsync("Bit")).IsTrained);
        var cat = Assert.IsType<Cat>(await animals.GetAsync("Tom"));
        Assert.Equal((8, 5), (cat.Lives, Assert.IsType<Ball>(cat.Favourite).Diameter));
        Assert.Equal("puppy", (await ItemAsync<Animal>(db, "Name", new("Bit")))["kind"].S);
        Assert.Equal("ball", (await ItemAsync<Animal>(db, "Name", new("Tom")))["Favourite"].M["$type"].S);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Changes_of_properties_of_a_derived_record_are_saved(DynamoDatabase db)
    {
        var animals = db.Table<Animal>();
        await animals.SaveAsync(
            new Cat
            {
                Name = "Tom",
                Favourite = new Toy { Colour = "red" },
            }
        );
        var cat = Assert.IsType<Cat>(await animals.GetAsync("Tom"));

        cat.Lives--;
        cat["Age"] = 4;
        cat["Lives"] = cat.Lives - 1;
        await animals.SaveAsync(cat);

        var loaded = Assert.IsType<Cat>(await animals.GetAsync("Tom"));
        Assert.Equal((7, 4), (loaded.Lives, loaded.Age));
        Assert.IsType<Toy>(loaded.Favourite);
    }

    [DynamoFact(Backend.Mock)]
    public async Task A_class_that_is_not_declared_is_neither_read_nor_written(DynamoDatabase db)
    {
        var animals = db.Table<Animal>();
        await db.CreateTableAsync<Animal>();
        await PutAsync<Animal>(db, new() { ["Name"] = new("Eve"), ["kind"] = new("snake") });

        var read = await Assert.ThrowsAsync<DynamoSchemaException>(() => animals.GetAsync("Eve"));
        var written = await Assert.ThrowsAsync<DynamoSchemaException>(() => animals.SaveAsync(new Parrot { Name = "Pol" }));

        Assert.StartsWith(
            "The item with partition key 'Eve' in table 'animals' cannot be read: Animal has no [DynamoDerivedType] for 'snake' "
                + "(attribute 'kind')",
            read.Message,
            StringComparison.Ordinal
        );
        Assert.Equal(new DynamoKey("Eve"), read.Key);
        Assert.StartsWith("Animal has no [DynamoDerivedType] for Parrot, so the class", written.Message, StringComparison.Ordinal);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Converters_of_property_type_and_assembly_are_used_wherever_their_type_occurs(DynamoDatabase db)
    {
        var table = db.Table<Converted>();
        await table.SaveAsync(
            new Converted
            {
                Plate = new Plate("AB1"),
                Now = new Celsius(21.5),
                History = [new Celsius(20), new Celsius(-3)],
                Level = Level.High,
                Others = new() { ["x"] = new Plate("CD2") },
                Home = new Uri("https://example.com/a"),
            }
        );

        var loaded = await table.GetAsync(new DynamoKey(new Plate("AB1")));

        Assert.Equal((new Plate("AB1"), new Celsius(21.5), null, Level.High), (loaded.Plate, loaded.Now, loaded.Later, loaded.Level));
        Assert.Equal([new Celsius(20), new Celsius(-3)], loaded.History);
        Assert.Equal((new Plate("CD2"), new Uri("https://example.com/a")), (loaded.Others["x"], loaded.Home));
        var item = await ItemAsync<Converted>(db, "Plate", new("AB1"));
        Assert.Equal(("21.5", "5", "-3"), (item["Now"].N, item["Level"].N, item["History"].L[1].N));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_generic_base_class_can_declare_the_keys(DynamoDatabase db)
    {
        var table = db.Table<DerivedEntity>();
        await table.SaveAsync(
            new DerivedEntity
            {
                Id = 5,
                Related = [1, 2],
                Text = "x",
            }
        );

        var loaded = await table.GetAsync(5);

        Assert.Equal((5, "x"), (loaded.Id, loaded.Text));
        Assert.Equal([1, 2], loaded.Related);
    }
}
