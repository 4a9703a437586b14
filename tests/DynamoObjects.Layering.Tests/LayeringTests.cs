using System.Globalization;
using Xunit.Abstractions;

namespace DynamoObjects.Layering.Tests;

/// <summary>The rooms of a project form a line.</summary>
public class LayeringTests(ITestOutputHelper output)
{
    public static TheoryData<string> Projects => [.. Rooms.Order.Keys];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_room_uses_only_rooms_below_it(string project)
    {
        var order = Rooms.Order[project];
        var arrows = new CompiledCode(project).ReadArrows();
        var counts = arrows.Where(a => a.From != a.To).CountBy(a => (a.From, a.To));
        foreach (var pair in counts.OrderBy(p => Level(order, p.Key.From)).ThenBy(p => Level(order, p.Key.To)))
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Named(pair.Key.From)} -> {Named(pair.Key.To)}: {pair.Value}"));

        var wrong = arrows
            .Where(a => a.From != Rooms.Root && Level(order, a.To) < Level(order, a.From) && !IsVocabulary(order, a))
            .Select(a => $"{a.User} uses {a.Used}")
            .Order(StringComparer.Ordinal)
            .ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Each_room_is_in_the_table(string project)
    {
        var arrows = new CompiledCode(project).ReadArrows();

        Assert.Equal(
            Rooms.Order[project].Where(room => room != Rooms.Root).Order(StringComparer.Ordinal),
            arrows.SelectMany(a => new[] { a.From, a.To }).Where(room => room != Rooms.Root).Distinct().Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void No_reader_of_expressions_uses_another()
    {
        var wrong = new CompiledCode("DynamoObjects.Mock")
            .ReadArrows()
            .Where(a => a.From != a.To && Rooms.Readers.Contains(a.From) && Rooms.Readers.Contains(a.To));

        Assert.Empty(wrong.Select(a => $"{a.User} uses {a.Used}"));
    }

    private static bool IsVocabulary(string[] order, Arrow arrow) =>
        arrow.To == Rooms.Root && arrow.IsPublic && !order.Contains(Rooms.Root);

    /// <summary>-1 for a root without a place: it stands above all rooms.</summary>
    private static int Level(string[] order, string room) => Array.IndexOf(order, room);

    private static string Named(string room) => room == Rooms.Root ? "(root)" : room;
}
