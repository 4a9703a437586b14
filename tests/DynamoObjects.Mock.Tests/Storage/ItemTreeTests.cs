using DynamoObjects.Mock.Storage;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Tests.Storage;

/// <summary>Compares the tree with a sorted dictionary, over random histories with forks.</summary>
public class ItemTreeTests
{
    private static readonly ItemOrder Order = new(new KeySchema([new("pk", AttributeType.S)], [new("sk", AttributeType.N)]));

    [Theory]
    [InlineData(1, 1, false)]
    [InlineData(2, 1, true)]
    [InlineData(3, 5, false)]
    [InlineData(4, 5, true)]
    [InlineData(5, 500, false)]
    [InlineData(6, 500, true)]
    public void Forked_trees_hold_what_was_put_into_each(int seed, int partitions, bool ascending)
    {
        var random = new Random(seed);
        var trees = new List<(ItemTree Tree, SortedDictionary<Place, int> Model)> { (new ItemTree(Order), []) };
        for (var i = 0; i < 6000; i++)
        {
            var (tree, model) = trees[random.Next(trees.Count)];
            if (i % 1500 == 1000)
                trees.Add((tree.Fork(), new SortedDictionary<Place, int>(model)));
            var deletes = i / 2000 == 1 ? 0.8 : 0.2;
            if (random.NextDouble() < deletes && model.Count > 0)
                Remove(tree, model, model.Keys.ElementAt(random.Next(model.Count)));
            else
                Put(tree, model, Place.Create($"p{random.Next(partitions)}", ascending ? i : random.Next(200)), i);
        }

        foreach (var (tree, model) in trees)
        {
            AssertSame(tree, model);
            foreach (var place in model.Keys.ToList())
                Remove(tree, model, place);
            AssertSame(tree, model);
        }
    }

    [Theory]
    [InlineData(7)]
    [InlineData(8)]
    public void A_cursor_begins_at_any_place_in_either_direction(int seed)
    {
        var random = new Random(seed);
        var tree = new ItemTree(Order);
        var model = new SortedDictionary<Place, int>();
        for (var i = 0; i < 3000; i++)
            Put(tree, model, Place.Create($"p{random.Next(30)}", random.Next(300)), i);

        for (var i = 0; i < 300; i++)
        {
            var place = Place.Create($"p{random.Next(35)}", random.Next(310));
            foreach (var isAfter in new[] { false, true })
            {
                var exact = new Position(place.Hash, place.Key, isAfter);
                bool IsBefore(Place p) => p.CompareTo(place) is var order && (order < 0 || (order == 0 && isAfter));
                Assert.Equal(Next(model.Where(m => !IsBefore(m.Key))), Read(tree, exact, forward: true));
                Assert.Equal(Next(model.Where(m => IsBefore(m.Key)).Reverse()), Read(tree, exact, forward: false));

                var partition = exact with { Key = place.Key.Only(["pk"]) };
                bool IsBeforeAll(Place p) =>
                    (p with { Sk = 0 }).CompareTo(place with { Sk = 0 }) is var order && (order < 0 || (order == 0 && isAfter));
                Assert.Equal(Next(model.Where(m => !IsBeforeAll(m.Key))), Read(tree, partition, forward: true));
                Assert.Equal(Next(model.Where(m => IsBeforeAll(m.Key)).Reverse()), Read(tree, partition, forward: false));
            }
        }
    }

    private static int? Next(IEnumerable<KeyValuePair<Place, int>> places) => places.Select(p => (int?)p.Value).FirstOrDefault();

    private static int? Read(ItemTree tree, Position from, bool forward)
    {
        var cursor = tree.Read(from, forward);
        return cursor.MoveNext() ? Number(cursor.Item) : null;
    }

    private static void Put(ItemTree tree, SortedDictionary<Place, int> model, Place place, int number)
    {
        var old = tree.Put(place.Key.With("n", Value.Number(Parsed(number))));

        Assert.Equal(model.TryGetValue(place, out var was) ? was : null, Number(old));
        model[place] = number;
    }

    private static void Remove(ItemTree tree, SortedDictionary<Place, int> model, Place place)
    {
        Assert.True(model.Remove(place, out var was));
        Assert.Equal(was, Number(tree.Remove(place.Key)));
        Assert.Null(tree.Remove(place.Key));
    }

    private static void AssertSame(ItemTree tree, SortedDictionary<Place, int> model)
    {
        var read = new List<int?>();
        var cursor = tree.Read(Position.BeforeHash(0), forward: true);
        while (cursor.MoveNext())
            read.Add(Number(cursor.Item));

        Assert.Equal(model.Values.Select(v => (int?)v), read);
        Assert.Equal(model.Count, tree.Count);
        Assert.All(model, m => Assert.Equal(m.Value, Number(tree.Find(m.Key.Key))));
    }

    private static int? Number(Item? item) =>
        item is null ? null : int.Parse(item["n"].AsNumberText, System.Globalization.CultureInfo.InvariantCulture);

    private static DynamoNumber Parsed(int number)
    {
        Assert.Equal(NumberError.None, DynamoNumber.TryParse($"{number}", out var parsed));
        return parsed;
    }

    private readonly record struct Place(ulong Hash, string Pk, int Sk) : IComparable<Place>
    {
        public Item Key => Item.Create([new ItemAttribute("pk", Value.String(Pk)), new ItemAttribute("sk", Value.Number(Parsed(Sk)))]);

        public static Place Create(string pk, int sk)
        {
            var place = new Place(0, pk, sk);
            return place with { Hash = Order.GetHash(place.Key) };
        }

        public int CompareTo(Place other)
        {
            var order = Hash.CompareTo(other.Hash);
            if (order == 0)
                order = string.CompareOrdinal(Pk, other.Pk);
            return order == 0 ? Sk.CompareTo(other.Sk) : order;
        }
    }
}
