using CsCheck;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Tests.Values;

public class ItemTests
{
    private static readonly Gen<(string Name, string? Value)[]> Edits = Gen.Select(
        Gen.Int[0, 6].Select(i => $"a{i}"),
        Gen.Int[0, 9].Select(i => i < 3 ? null : $"{i}")
    ).Array[0, 20];

    /// <summary>Edits with so many names that items do not share their shapes.</summary>
    private static readonly Gen<(string Name, string? Value)[]> WideEdits = Gen.Select(
        Gen.Int[0, 60].Select(i => $"w{i}"),
        Gen.Int[0, 9].Select(i => i < 1 ? null : $"{i}")
    ).Array[0, 120];

    [Fact]
    public void An_item_is_what_its_edits_make_of_a_dictionary() => Edits.Sample(Check);

    [Fact]
    public void A_wide_item_is_what_its_edits_make_of_a_dictionary() => WideEdits.Sample(Check);

    [Fact]
    public void Items_with_new_names_are_created_when_no_more_shapes_are_shared()
    {
        for (var i = 0; i < 10_000; i++)
        {
            var item = Item.Create(new ItemAttribute($"x{i}", Value.Null), new ItemAttribute("y", Value.String("1")))
                .With("z", Value.Bool(true))
                .Without("y");

            Assert.Equal([new ItemAttribute($"x{i}", Value.Null), new ItemAttribute("z", Value.True)], item);
        }
    }

    [Fact]
    public void Threads_that_create_items_of_new_shapes_concurrently_create_correct_items() => Parallel.For(0, 16, thread =>
        {
            for (var i = 0; i < 2_000; i++)
            {
                var (first, second) = ($"p{i % 50}", $"q{(i + thread) % 50}");
                var item = Item.Create(new ItemAttribute(first, Value.String("1")), new ItemAttribute(second, Value.Null));

                Assert.Equal("1", item[first].AsString);
                Assert.Equal(AttributeType.NULL, item[second].Type);
            }
        });

    private static void Check((string Name, string? Value)[] edits)
    {
        var (item, model) = (Item.Empty, new Dictionary<string, string>());
        foreach (var (name, value) in edits)
        {
            var before = item.Count;
            var was = item;
            item = value is null ? item.Without(name) : item.With(name, Value.String(value));
            if (value is null)
                model.Remove(name);
            else
                model[name] = value;
            Assert.Equal(before, was.Count);
        }

        Assert.Equal(model.OrderBy(m => m.Key), item.Select(c => KeyValuePair.Create(c.Name, c.Value.AsString)).OrderBy(m => m.Key));
        Assert.True(item.Equals(Item.Create([.. model.Reverse().Select(m => new ItemAttribute(m.Key, Value.String(m.Value)))])));
    }

    [Fact]
    public void Items_with_another_value_or_another_name_are_not_equal()
    {
        var item = Item.Empty.With("a", Value.String("1")).With("b", Value.Null);

        Assert.False(item.Equals(item.With("a", Value.String("2"))));
        Assert.False(item.Equals(item.Without("b").With("c", Value.Null)));
        Assert.False(item.Equals(item.Without("b")));
    }

    [Fact]
    public void Only_keeps_the_requested_attributes_that_exist() =>
        Assert.Equal(["b"], Item.Empty.With("a", Value.True).With("b", Value.True).Only(["b", "c"]).Select(c => c.Name));
}
