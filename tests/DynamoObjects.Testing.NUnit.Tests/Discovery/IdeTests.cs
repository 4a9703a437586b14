using DynamoObjects.Testing.MSTest.Tests;

namespace DynamoObjects.Testing.NUnit.Tests.Discovery;

/// <summary>Cases that an IDE has discovered, which NUnit discovers again before it runs them.</summary>
public class IdeTests
{
    private const string Both = "Mock,Local";

    [Theory]
    [InlineData("Methods")]
    [InlineData("Sources")]
    [InlineData("Fixture")]
    public async Task A_case_has_one_id_whatever_is_selected(string testClass)
    {
        var all = await IdeSession.DiscoverAsync(testClass, Both);
        var mock = await IdeSession.DiscoverAsync(testClass, "Mock");
        var local = await IdeSession.DiscoverAsync(testClass, "Local");

        var ofBackends = all.Where(found =>
            found.Value.EndsWith(')')
            && (found.Value.EndsWith("(Mock)", StringComparison.Ordinal) || found.Value.EndsWith("(Local)", StringComparison.Ordinal))
        );
        Assert.NotEmpty(ofBackends);
        Assert.All(ofBackends, found =>
            Assert.Equal(found.Value, (found.Value.EndsWith("(Mock)", StringComparison.Ordinal) ? mock : local)[found.Key])
        );
    }

    [Fact]
    public async Task Each_set_of_arguments_of_a_fixture_has_cases_of_its_own()
    {
        Assert.Equal(5, (await IdeSession.DiscoverAsync("Regions", Both)).Count);
        Assert.Equal(4, (await IdeSession.DiscoverAsync("Tenants", Both)).Count);
    }

    [Fact]
    public async Task Tests_discovered_on_both_backends_run_on_the_backend_selected_later()
    {
        var lines = await IdeSession.DiscoverThenRunAsync("Fixture", Both, "Mock");

        Assert.Equal(
            [
                "Passed Fixture_difference (Mock)",
                "Passed Fixture_row(1) (Mock)",
                "Passed Fixture_row(2) (Mock)",
                "Passed Fixture_source(System.Object) (Mock)",
                "Passed Fixture_source(http://b/) (Mock)",
                "Passed Fixture_test (Mock)",
            ],
            lines
        );
    }

    [Fact]
    public async Task Tests_discovered_only_on_the_mock_run_there_when_both_are_selected_later()
    {
        var lines = await IdeSession.DiscoverThenRunAsync("Sources", "Mock", Both);

        Assert.Equal(
            10,
            lines.Count(line => line.StartsWith("Passed", StringComparison.Ordinal) && line.EndsWith("(Mock)", StringComparison.Ordinal))
        );
        Assert.Equal(
            ["Skipped Described_row(3) (Mock) not this one"],
            lines.Where(line => !line.StartsWith("Passed", StringComparison.Ordinal))
        );
    }
}
