using Amazon.DynamoDBv2.Model;
using DynamoObjects.Testing;

namespace DynamoObjects.Tests.Mapping;

/// <summary>The class of a record and the discriminator of an item are never lost without an error.</summary>
public sealed class HierarchyTests
{
    private static async Task<Dictionary<string, AttributeValue>> ItemAsync(DynamoDatabase db, string plate) =>
        (await db.Client.GetItemAsync(db.GetTableName<Vehicle>(), new() { ["Plate"] = new(plate) }, consistentRead: true)).Item;

    private static Task<PutItemResponse> PutAsync(DynamoDatabase db, string plate, AttributeValue? type)
    {
        var item = new Dictionary<string, AttributeValue> { ["Plate"] = new(plate) };
        if (type is not null)
            item["$type"] = type;
        return db.Client.PutItemAsync(db.GetTableName<Vehicle>(), item);
    }

    private static async Task<DynamoSchemaException> AssertNotSavedAsync(Func<Task> save, DynamoTestContext test)
    {
        var exception = await Assert.ThrowsAsync<DynamoSchemaException>(save);
        Assert.Empty(test.Requests.OfType<PutItemRequest>());
        Assert.Empty(test.Requests.OfType<BatchWriteItemRequest>());
        return exception;
    }

    [DynamoFact(Backend.Mock)]
    public async Task An_undeclared_class_is_not_saved_as_its_base_class(DynamoTestContext test, DynamoDatabase db)
    {
        var exception = await AssertNotSavedAsync(() => db.Table<Parcel>().SaveAsync(new Express { Id = "p1", Hours = 3 }), test);

        Assert.Equal(
            "Parcel has no [DynamoDerivedType] for Express, so the class of the record would be lost: "
                + "declare it with [DynamoDerivedType(typeof(Express), \"...\")] on Parcel.",
            exception.Message
        );
    }

    [DynamoFact(Backend.Mock)]
    public async Task An_undeclared_class_is_rejected_by_every_method_that_saves(DynamoTestContext test, DynamoDatabase db)
    {
        var express = new Express { Id = "p1" };

        await AssertNotSavedAsync(() => db.Table<Parcel>().SaveAsync(express, overwrite: true), test);
        await AssertNotSavedAsync(() => db.Table<Parcel>().SaveManyAsync([express]), test);
        await AssertNotSavedAsync(() => test.Seed.AddRecordsAsync<Parcel>([express]), test);
        Assert.Throws<DynamoSchemaException>(() => db.Transaction().Save<Parcel>(express));
        var memory = new DynamoTableCache<Parcel>(db.Table<Parcel>());
        Assert.Throws<DynamoSchemaException>(() => memory.Save(express));
        Assert.False(memory.HasChanges);
    }

    [DynamoFact(Backend.Mock)]
    public async Task An_undeclared_class_within_a_record_is_named_with_its_path(DynamoTestContext test, DynamoDatabase db)
    {
        var parcels = db.Table<Parcel>();
        var jubilee = new Jubilee { Year = 2026 };

        var alone = await AssertNotSavedAsync(() => parcels.SaveAsync(new Parcel { Id = "p1", Stamp = jubilee }), test);
        await AssertNotSavedAsync(() => parcels.SaveAsync(new Parcel { Id = "p1", More = [new Stamp(), jubilee] }), test);
        await AssertNotSavedAsync(
            () =>
                parcels.SaveAsync(
                    new Parcel
                    {
                        Id = "p1",
                        ByName = new() { ["a"] = jubilee },
                    }
                ),
            test
        );
        await AssertNotSavedAsync(() => parcels.SaveAsync(new Parcel { Id = "p1", Array = [jubilee] }), test);

        Assert.StartsWith("Parcel.Stamp (attribute 'Stamp', M) cannot be", alone.Message, StringComparison.Ordinal);
        Assert.Contains("Stamp has no [DynamoDerivedType] for Jubilee", alone.Message, StringComparison.Ordinal);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_derived_class_with_its_own_table_object_writes_its_discriminator(DynamoDatabase db)
    {
        await db.Table<Bike>().SaveAsync(new Bike { Plate = "b1", Frame = "steel" });
        await db.Table<Truck>().SaveManyAsync([new Truck { Plate = "t1", Load = 7 }, new Tanker { Plate = "t2", Liquid = "milk" }]);
        await db.Transaction().Save(new Bike { Plate = "b2" }).CommitAsync();
        var memory = new DynamoTableCache<Bike>(db.Table<Bike>());
        memory.Save(new Bike { Plate = "b3" });
        await memory.FlushAsync();

        Assert.Equal("bike", (await ItemAsync(db, "b1"))["$type"].S);
        Assert.Equal("steel", Assert.IsType<Bike>(await db.Table<Vehicle>().GetAsync("b1", consistent: true)).Frame);
        Assert.Equal("milk", Assert.IsType<Tanker>(await db.Table<Vehicle>().GetAsync("t2", consistent: true)).Liquid);
        Assert.Equal(7, Assert.IsType<Truck>(await db.Table<Vehicle>().GetAsync("t1", consistent: true)).Load);
        Assert.IsType<Tanker>(await db.Table<Truck>().GetAsync("t2", consistent: true));
        Assert.Equal(("bike", "bike"), ((await ItemAsync(db, "b2"))["$type"].S, (await ItemAsync(db, "b3"))["$type"].S));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Overwriting_keeps_the_discriminator(DynamoDatabase db)
    {
        await db.Table<Vehicle>().SaveAsync(new Bike { Plate = "b1" });

        await db.Table<Bike>().SaveAsync(new Bike { Plate = "b1", Frame = "wood" }, overwrite: true);
        Assert.Equal("bike", (await ItemAsync(db, "b1"))["$type"].S);

        var loaded = await db.Table<Bike>().GetAsync("b1", consistent: true);
        await db.Table<Vehicle>().DeleteAsync("b1");
        loaded.Frame = "iron";
        await db.Table<Bike>().SaveAsync(loaded, overwrite: true);
        Assert.Equal("bike", (await ItemAsync(db, "b1"))["$type"].S);

        await db.Table<Bike>().SaveManyAsync([new Bike { Plate = "b1", Frame = "tin" }]);
        Assert.Equal("bike", (await ItemAsync(db, "b1"))["$type"].S);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_class_that_its_base_class_declares_reads_items_without_a_discriminator(DynamoDatabase db)
    {
        await db.CreateTableAsync<Vehicle>();
        await PutAsync(db, "old", null);

        var bike = await db.Table<Bike>().GetAsync("old", consistent: true);
        bike.Wheels = 3;
        await db.Table<Bike>().SaveAsync(bike);

        Assert.Equal(3, (await db.Table<Bike>().GetAsync("old", consistent: true)).Wheels);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task An_unknown_discriminator_throws_with_the_key_or_is_ignored(DynamoDatabase db)
    {
        var vehicles = db.Table<Vehicle>();
        await vehicles.SaveManyAsync([
            new Bike { Plate = "b1", Wheels = 2 },
            new Truck { Plate = "t1", Wheels = 6 },
            new Tanker { Plate = "t2", Wheels = 8 },
        ]);
        await PutAsync(db, "u1", new AttributeValue("ufo"));
        await PutAsync(db, "n1", new AttributeValue { N = "5" });
        await PutAsync(db, "a1", null);

        var exception = await Assert.ThrowsAsync<DynamoSchemaException>(() => vehicles.Scan(v => v.Plate == "u1").ToListAsync());
        Assert.Equal(new DynamoKey("u1"), exception.Key);
        Assert.StartsWith(
            "The item with partition key 'u1' in table 'vehicles' cannot be read: Vehicle has no [DynamoDerivedType] for 'ufo'",
            exception.Message,
            StringComparison.Ordinal
        );
        await Assert.ThrowsAsync<DynamoSchemaException>(() => vehicles.Scan(v => v.Plate == "n1").ToListAsync());

        var known = vehicles.Scan().IgnoreUnrecognizedTypes().Consistent();
        Assert.Equal(["b1", "t1", "t2"], (await known.ToListAsync()).Select(v => v.Plate).Order());
        Assert.Equal(3, await known.IgnoreUnrecognizedTypes().CountAsync());
        Assert.Equal(2, (await known.Limit(2).ToListAsync()).Count);
        var trucks = await db.Table<Truck>()
            .Scan(t => t.Wheels > 2)
            .IgnoreUnrecognizedTypes()
            .Select(t => t.Load)
            .Consistent()
            .ToListAsync();
        Assert.Equal(["t1", "t2"], trucks.Select(t => t.Plate).Order());
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task An_item_that_its_class_can_read_without_a_discriminator_is_not_ignored(DynamoDatabase db)
    {
        await db.CreateTableAsync<Vehicle>();
        await PutAsync(db, "old", null);
        await PutAsync(db, "t1", new AttributeValue("truck"));

        var bike = Assert.Single(await db.Table<Bike>().Scan().IgnoreUnrecognizedTypes().Consistent().ToListAsync());

        Assert.Equal("old", bike.Plate);
    }

    [DynamoFact(Backend.Mock)]
    public void A_record_without_derived_records_has_no_types_to_ignore(DynamoDatabase db) =>
        Assert.StartsWith(
            "Parcel has no [DynamoDerivedType]",
            Assert.Throws<QueryTranslationException>(() => db.Table<Parcel>().Scan().IgnoreUnrecognizedTypes()).Message,
            StringComparison.Ordinal
        );

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task One_item_that_does_not_fit_does_not_stop_the_others(DynamoDatabase db)
    {
        var vehicles = db.Table<Vehicle>();
        await vehicles.SaveManyAsync([new Bike { Plate = "b1" }, new Truck { Plate = "t1" }]);
        await PutAsync(db, "u1", new AttributeValue("ufo"));
        var found = new List<string>();

        var exception = await Assert.ThrowsAsync<BatchFailedException>(async () =>
        {
            await foreach (var vehicle in vehicles.GetManyAsync(["b1", "u1", "t1"], new BatchOptions { Consistent = true }))
                found.Add(vehicle.Plate);
        });

        Assert.Equal(["b1", "t1"], found.Order());
        var failure = Assert.Single(exception.Failures);
        Assert.Equal(new DynamoKey("u1"), failure.Key);
        Assert.IsType<DynamoSchemaException>(failure.Cause);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_schemaless_record_keeps_its_discriminator(DynamoDatabase db)
    {
        var notes = db.Table<Note>();
        var reminder = new Reminder { Id = "n1", Day = new DateOnly(2026, 2, 3) };
        reminder["text"] = "call";
        Assert.Throws<DynamoSchemaException>(() => reminder["$type"] = "note");
        await notes.SaveAsync(reminder);

        var loaded = Assert.IsType<Reminder>(await notes.GetAsync("n1", consistent: true));
        loaded["text"] = "write";
        await notes.SaveAsync(loaded);

        Assert.Equal("write", Assert.IsType<Reminder>(await notes.GetAsync("n1", consistent: true))["text"]);
        Assert.DoesNotContain("$type", loaded.ToDictionary().Keys);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_deleted_item_that_does_not_fit_is_reported_as_deleted(DynamoDatabase db)
    {
        await db.CreateTableAsync<Vehicle>();
        await PutAsync(db, "u1", new AttributeValue("ufo"));

        var exception = await Assert.ThrowsAsync<DynamoSchemaException>(() => db.Table<Vehicle>().DeleteAsync("u1"));

        Assert.StartsWith(
            "The item was deleted, but it does not fit its record: The item with partition key 'u1'",
            exception.Message,
            StringComparison.Ordinal
        );
        Assert.Null(await db.Table<Vehicle>().FindAsync("u1", consistent: true));
    }

    [DynamoFact]
    public async Task An_item_that_an_update_creates_has_its_discriminator(DynamoDatabase db)
    {
        await db.Table<Bike>().UpdateAsync("b1", u => u.Set(b => b.Frame, "steel"));
        await db.Table<Bike>().UpdateCounterAsync("b2", b => b.Wheels, 2);
        await db.Transaction().Update<Bike>("b3", u => u.Set(b => b.Frame, "tin")).CommitAsync();

        foreach (var plate in new[] { "b1", "b2", "b3" })
        {
            Assert.Equal("bike", (await ItemAsync(db, plate))["$type"].S);
            Assert.IsType<Bike>(await db.Table<Vehicle>().GetAsync(plate, consistent: true));
        }
    }

    [DynamoFact]
    public async Task An_update_keeps_the_discriminator_of_the_item(DynamoDatabase db)
    {
        await db.Table<Vehicle>().SaveAsync(new Tanker { Plate = "t1", Liquid = "milk" });

        await db.Table<Truck>().UpdateAsync("t1", u => u.Set(t => t.Load, 7));

        Assert.Equal("tanker", (await ItemAsync(db, "t1"))["$type"].S);
    }

    [DynamoFact]
    public async Task An_update_of_an_abstract_class_creates_nothing(DynamoDatabase db)
    {
        await db.CreateTableAsync<Vehicle>();

        await Assert.ThrowsAsync<ItemNotFoundException>(() => db.Table<Vehicle>().UpdateAsync("v1", u => u.Set(v => v.Wheels, 2)));
        await Assert.ThrowsAsync<ItemNotFoundException>(() => db.Table<Vehicle>().UpdateCounterAsync("v1", v => v.Wheels, 2));

        Assert.Empty(await ItemAsync(db, "v1") ?? []);
    }
}
