using CsCheck;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Tests.Values;

public class ItemTests
{
    private static readonly Gen<(string Name, string? Value)[]> Edits =
        Gen.Select(Gen.Int[0, 6].Select(i => $"a{i}"), Gen.Int[0, 9].Select(i => i < 3 ? null : $"{i}")).Array[0, 20];

    [Fact]
    public void An_item_is_what_its_edits_make_of_a_dictionary() => Edits.Sample(edits =>
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

        Assert.Equal(model.OrderBy(m => m.Key), item.Cells.ToArray().Select(c => KeyValuePair.Create(c.Name, c.Value.AsString)).OrderBy(m => m.Key));
        Assert.True(item.Equals(Item.Of([.. model.Reverse().Select(m => new Cell(m.Key, Value.String(m.Value)))])));
    });

    [Fact]
    public void Items_with_another_value_or_another_name_are_not_equal()
    {
        var item = Item.Empty.With("a", Value.String("1")).With("b", Value.Null);

        Assert.False(item.Equals(item.With("a", Value.String("2"))));
        Assert.False(item.Equals(item.Without("b").With("c", Value.Null)));
        Assert.False(item.Equals(item.Without("b")));
    }

    [Fact]
    public void Only_keeps_what_is_there_of_what_is_asked_for() =>
        Assert.Equal(["b"], Item.Empty.With("a", Value.True).With("b", Value.True).Only(["b", "c"]).Cells.ToArray().Select(c => c.Name));
}
