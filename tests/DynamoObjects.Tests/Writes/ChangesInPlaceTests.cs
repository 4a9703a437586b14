using DynamoObjects.Testing;
using DynamoObjects.Tests.Records;

namespace DynamoObjects.Tests.Writes;

/// <summary>Changes within a value of a record after it was saved or loaded: the stored item must not change with it.</summary>
public sealed class ChangesInPlaceTests
{
    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Changes_within_a_value_are_saved(bool isLoaded, DynamoTestContext test, DynamoDatabase db)
    {
        var table = db.Table<Everything>();
        var record = new Everything
        {
            Id = Guid.NewGuid(),
            At = DateTime.UnixEpoch,
            Bytes = [1, 2, 3],
            Array = ["a", "b"],
            Nested =
            [
                ["a"],
            ],
            Strings = ["p"],
            Decimals = new HashSet<decimal> { 1 },
            Map = new Dictionary<string, double> { ["x"] = 1 },
        };
        await table.SaveAsync(record);
        if (isLoaded)
            record = await table.GetAsync((record.Id, record.At));
        record.Bytes[0] = 9;
        record.Array[1] = "z";
        record.Nested[0].Add("b");
        record.Strings.Add("q");
        record.Decimals.Add(2);
        record.Map["x"] = 2;
        test.Requests.Clear();

        await table.SaveAsync(record);

        var again = await table.GetAsync((record.Id, record.At), consistent: true);
        Assert.Equal([9, 2, 3], again.Bytes);
        Assert.Equal(["a", "z"], again.Array);
        Assert.Equal(["a", "b"], Assert.Single(again.Nested));
        Assert.Equal(["p", "q"], again.Strings.Order());
        Assert.Equal([1m, 2m], again.Decimals.Order());
        Assert.Equal(2, again.Map["x"]);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task The_stored_members_of_a_binary_set_do_not_change_with_the_record(DynamoDatabase db)
    {
        var table = db.Table<Everything>();
        byte[] member = [1];
        var record = new Everything
        {
            Id = Guid.NewGuid(),
            At = DateTime.UnixEpoch,
            Binaries = [member],
        };
        await table.SaveAsync(record);
        member[0] = 7;

        await table.SaveAsync(record);

        Assert.Equal([7], Assert.Single((await table.GetAsync((record.Id, record.At))).Binaries));
    }
}
