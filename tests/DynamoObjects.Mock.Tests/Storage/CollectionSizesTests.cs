using DynamoObjects.Mock.Storage;
using DynamoObjects.Mock.Tests.Operations;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Tests.Storage;

/// <summary>Compares the running sizes with the sum of the items, over random histories with forks.</summary>
public class CollectionSizesTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Collection_sizes_are_the_sum_of_the_items_and_their_index_entries(int seed)
    {
        var random = new Random(seed);
        var engine = TestRequests.With(change: t =>
        {
            t.AddLocalIndex("by-title", "title");
            t.AddLocalIndex("by-year", "year", "KEYS_ONLY");
            t.AddLocalIndex("by-shelf", "shelf", "title");
            t.AddIndex("all", "title");
        });
        List<Table> tables = [engine.Database.Find("books")!];
        for (var i = 0; i < 2000; i++)
        {
            if (i % 500 == 499)
                tables.Add(tables[random.Next(tables.Count)].Fork());
            Change(tables[random.Next(tables.Count)], random);
        }

        foreach (var table in tables)
        {
            for (var partition = 0; partition < 6; partition++)
            {
                var hash = Key($"p{partition}", 0);
                Assert.Equal(Sum(table, hash), table.Collections!.GetBytes(hash));
            }
        }
    }

    private static void Change(Table table, Random random)
    {
        var key = Key($"p{random.Next(5)}", random.Next(20));
        if (random.Next(4) == 0)
        {
            Assert.True(Commit.TryWrite(ItemWrite.Delete(table, key, null), out _));
            return;
        }

        var item = key;
        foreach (var name in new[] { "title", "year", "shelf", "note" })
        {
            if (random.Next(2) == 0)
                item = item.With(name, Value.String(new string('x', 1 + random.Next(30))));
        }

        Assert.True(Commit.TryWrite(ItemWrite.Put(table, item, null), out _));
    }

    private static long Sum(Table table, Item hash)
    {
        var bytes = 0L;
        var items = table.Items.Read(Position.BeforeHash(0), forward: true);
        while (items.MoveNext())
        {
            if (items.Item["pk"] != hash["pk"])
                continue;
            bytes += ItemSize.Measure(items.Item);
            bytes += table
                .Indexes.Where(i => !i.Definition.IsGlobal && i.HasEntry(items.Item))
                .Sum(i => ItemSize.Measure(i.View(items.Item)));
        }

        return bytes;
    }

    private static Item Key(string pk, int sk) => SdkValues.FromSdk(TestRequests.Item(pk, sk), ValueLayer.Current);
}
