using System.Globalization;
using Xunit.Abstractions;

namespace DynamoObjects.Layering.Tests;

/// <summary>The folders of a project are layers in one order.</summary>
public class LayeringTests(ITestOutputHelper output)
{
    public static TheoryData<string> Projects => [.. Rooms.Order.Keys];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_layer_uses_only_layers_below_it(string project)
    {
        var order = Rooms.Order[project];
        var arrows = new CompiledAssembly(project).ReadDependencies();
        var counts = arrows.Where(a => a.From != a.To).CountBy(a => (a.From, a.To));
        foreach (var pair in counts.OrderBy(p => GetLevel(order, p.Key.From)).ThenBy(p => GetLevel(order, p.Key.To)))
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{GetDisplayName(pair.Key.From)} -> {GetDisplayName(pair.Key.To)}: {pair.Value}"
                )
            );

        var wrong = arrows
            .Where(a => a.From != Rooms.Root && GetLevel(order, a.To) < GetLevel(order, a.From) && !IsPublicRootType(order, a))
            .Select(a => $"{a.Source} uses {a.Target}")
            .Order(StringComparer.Ordinal)
            .ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Each_layer_is_in_the_table(string project)
    {
        var arrows = new CompiledAssembly(project).ReadDependencies();

        Assert.Equal(
            Rooms.Order[project].Where(room => room != Rooms.Root).Order(StringComparer.Ordinal),
            arrows.SelectMany(a => new[] { a.From, a.To }).Where(room => room != Rooms.Root).Distinct().Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void No_reader_of_expressions_uses_another()
    {
        var wrong = new CompiledAssembly("DynamoObjects.Mock")
            .ReadDependencies()
            .Where(a => a.From != a.To && Rooms.ExpressionReaders.Contains(a.From) && Rooms.ExpressionReaders.Contains(a.To));

        Assert.Empty(wrong.Select(a => $"{a.Source} uses {a.Target}"));
    }

    private static bool IsPublicRootType(string[] order, TypeDependency arrow) =>
        arrow.To == Rooms.Root && arrow.IsPublic && !order.Contains(Rooms.Root);

    /// <summary>-1 for a root without a place: it is above all folders.</summary>
    private static int GetLevel(string[] order, string room) => Array.IndexOf(order, room);

    private static string GetDisplayName(string room) => room == Rooms.Root ? "(root)" : room;
}
