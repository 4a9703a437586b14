using Amazon.DynamoDBv2.Model;
using DynamoObjects.Testing;

namespace DynamoObjects.Tests.Mapping;

public sealed class RequiredMemberTests
{
    private static Member NewMember() =>
        new()
        {
            Id = "m1",
            Name = "Ada",
            Age = 36,
            Note = null,
            Tags = [],
            City = "",
        };

    private static Dictionary<string, AttributeValue> NewItem() =>
        new()
        {
            ["Id"] = new("m1"),
            ["Name"] = new("Ada"),
            ["Age"] = new() { N = "36" },
            ["City"] = new("Oslo"),
        };

    private static async Task<DynamoTable<Member>> TableWithAsync(DynamoDatabase db, Dictionary<string, AttributeValue> item)
    {
        await db.CreateTableAsync<Member>();
        await db.Client.PutItemAsync(db.GetTableName<Member>(), item);
        return db.Table<Member>();
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task An_item_without_a_required_member_does_not_fit(DynamoDatabase db)
    {
        var item = NewItem();
        item.Remove("Name");
        var members = await TableWithAsync(db, item);

        var exception = await Assert.ThrowsAsync<DynamoSchemaException>(() => members.GetAsync("m1", consistent: true));

        Assert.Equal(
            "The item with partition key 'm1' in table 'members' cannot be read: Member.Name (attribute 'Name', S) cannot be read: "
                + "the property is required, but has no value. Set a value, or make the property nullable.",
            exception.Message
        );
    }

    [DynamoTheory(Backend.Mock)]
    [InlineData("Age")]
    [InlineData("Name")]
    public async Task NULL_does_not_satisfy_a_required_member(string attribute, DynamoDatabase db)
    {
        var item = NewItem();
        item[attribute] = new() { NULL = true };
        var members = await TableWithAsync(db, item);

        await Assert.ThrowsAsync<DynamoSchemaException>(() => members.GetAsync("m1"));
    }

    [DynamoFact(Backend.Mock)]
    public async Task A_nested_object_without_a_required_member_does_not_fit(DynamoDatabase db)
    {
        var item = NewItem();
        item["Badge"] = new() { M = [], IsMSet = true };
        var members = await TableWithAsync(db, item);

        var exception = await Assert.ThrowsAsync<DynamoSchemaException>(() => members.GetAsync("m1"));

        Assert.Contains(
            "Badge.Colour (attribute 'Colour', S) cannot be read: the property is required",
            exception.Message,
            StringComparison.Ordinal
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Required_members_that_are_not_stored_because_they_are_null_or_empty_are_accepted(DynamoDatabase db)
    {
        var members = db.Table<Member>();
        await members.SaveAsync(NewMember());

        var loaded = await members.GetAsync("m1", consistent: true);

        Assert.Equal((null, ""), (loaded.Note, loaded.City));
        Assert.Empty(loaded.Tags);
        loaded.Age++;
        await members.SaveAsync(loaded);
        Assert.Equal(37, (await members.GetAsync("m1", consistent: true)).Age);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Constructor_parameters_that_are_not_stored_are_accepted(DynamoDatabase db)
    {
        var squads = db.Table<Squad>();
        await squads.SaveAsync(new Squad("s1", new HashSet<string>(), "", []));

        var loaded = await squads.GetAsync("s1", consistent: true);

        Assert.Empty(loaded.Players);
        Assert.Empty(loaded.Keys);
        Assert.Equal("", loaded.City);
    }

    [DynamoFact(Backend.Mock)]
    public async Task A_record_without_a_required_value_is_not_saved(DynamoTestContext test, DynamoDatabase db)
    {
        var member = NewMember();
        member.Name = null!;

        var exception = await Assert.ThrowsAsync<DynamoSchemaException>(() => db.Table<Member>().SaveAsync(member));

        Assert.StartsWith(
            "Member.Name (attribute 'Name', S) cannot be null: the property is required",
            exception.Message,
            StringComparison.Ordinal
        );
        Assert.Empty(test.Requests.OfType<PutItemRequest>());
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_part_of_a_record_is_read_and_saved_without_required_members(DynamoDatabase db)
    {
        var members = await TableWithAsync(db, NewItem());

        var part = Assert.Single(await members.Query("m1").Consistent().Select(m => m.Age).ToListAsync());
        part.Age = 40;
        await members.SaveAsync(part);

        var loaded = await members.GetAsync("m1", consistent: true);
        Assert.Equal((40, "Ada"), (loaded.Age, loaded.Name));
        Assert.Equal("Ada", (await members.DeleteAsync("m1")).Name);
    }

    [DynamoFact(Backend.Mock)]
    public async Task A_selected_required_member_must_be_in_the_item(DynamoDatabase db)
    {
        var item = NewItem();
        item.Remove("Age");
        var members = await TableWithAsync(db, item);

        await Assert.ThrowsAsync<DynamoSchemaException>(() => members.Query("m1").Select(m => m.Age).ToListAsync());
        Assert.Equal("Ada", Assert.Single(await members.Query("m1").Select(m => m.Name).ToListAsync()).Name);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_created_record_gets_its_required_members_before_it_is_saved(DynamoDatabase db)
    {
        var members = db.Table<Member>();
        var created = await members.GetOrCreateAsync("m1");
        await Assert.ThrowsAsync<DynamoSchemaException>(() => members.SaveAsync(created));

        (created.Name, created.Age, created.City) = ("Ada", 36, "Oslo");
        await members.SaveAsync(created);

        Assert.Equal("Ada", (await members.GetAsync("m1", consistent: true)).Name);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Empty_sets_in_lists_and_maps_are_loaded_as_empty(DynamoDatabase db)
    {
        var members = db.Table<Member>();
        var member = NewMember();
        member.Groups =
        [
            ["a"],
            [],
            ["b"],
        ];
        member.MaybeGroups =
        [
            [1],
            null,
            [],
        ];
        member.Scores = new()
        {
            ["none"] = new HashSet<int>(),
            ["some"] = new HashSet<int> { 1 },
        };
        await members.SaveAsync(member);

        var loaded = await members.GetAsync("m1", consistent: true);

        Assert.Equal([1, 0, 1], loaded.Groups.Select(group => group.Count));
        Assert.Equal([1, null, 0], loaded.MaybeGroups.Select(group => group?.Count));
        Assert.Equal((0, 1), (loaded.Scores["none"].Count, loaded.Scores["some"].Count));
        loaded.Groups[1].Add("c");
        await members.SaveAsync(loaded);
        Assert.Equal(["c"], (await members.GetAsync("m1", consistent: true)).Groups[1]);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Empty_sets_in_undeclared_lists_and_maps_are_not_null(DynamoDatabase db)
    {
        var table = db.Table<Free>();
        var record = new Free { Id = "f1" };
        record["list"] = new List<object?> { new HashSet<string>(), null };
        await table.SaveAsync(record);

        var list = Assert.IsType<List<object?>>((await table.GetAsync("f1", consistent: true))["list"]);

        Assert.Empty(Assert.IsType<List<object?>>(list[0]));
        Assert.Null(list[1]);
    }
}
