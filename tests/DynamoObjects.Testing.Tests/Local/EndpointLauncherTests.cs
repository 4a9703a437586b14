using DynamoObjects.Testing.Local;

namespace DynamoObjects.Testing.Tests.Local;

public class EndpointLauncherTests
{
    private readonly List<Uri> _sweptEndpoints = [];

    [Fact]
    public async Task Without_the_variable_the_way_is_not_available() =>
        Assert.Equal("DYNAMO_LOCAL_ENDPOINT is not set", await Launcher(null).GetUnavailableReasonAsync(default));

    [Fact]
    public async Task An_endpoint_that_responds_like_DynamoDB_Local_is_used()
    {
        await using var server = new StubServer("400 Bad Request");

        var running = await Launcher(server.Endpoint.ToString()).LaunchAsync(default);

        Assert.Equal(server.Endpoint, running.Endpoint);
        Assert.Equal([server.Endpoint], _sweptEndpoints);
    }

    [Fact]
    public async Task An_endpoint_where_nobody_listens_is_a_failed_start_that_names_it()
    {
        var nobody = StubServer.GetUnusedEndpoint();

        var exception = await Assert.ThrowsAsync<LocalStartException>(() => Launcher(nobody.ToString()).LaunchAsync(default));

        Assert.Contains($"DynamoDB Local does not respond at DYNAMO_LOCAL_ENDPOINT={nobody}", exception.Message, StringComparison.Ordinal);
        Assert.Empty(_sweptEndpoints);
    }

    [Fact]
    public async Task An_endpoint_where_something_else_listens_is_a_failed_start()
    {
        await using var server = new StubServer("200 OK");

        var exception = await Assert.ThrowsAsync<LocalStartException>(() => Launcher(server.Endpoint.ToString()).LaunchAsync(default));

        Assert.Contains("status 200", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("localhost:8000")]
    [InlineData("not an address")]
    [InlineData("unix:///run/docker.sock")]
    public async Task Text_that_is_not_an_http_address_is_a_failed_start_that_shows_the_form(string text)
    {
        var exception = await Assert.ThrowsAsync<LocalStartException>(() => Launcher(text).LaunchAsync(default));

        Assert.Contains(
            $"'{text}', which is not a valid address; use the form http://localhost:8000",
            exception.Message,
            StringComparison.Ordinal
        );
    }

    private EndpointLauncher Launcher(string? endpoint) => new(new LocalEnvironment { Endpoint = endpoint }, swept =>
        {
            _sweptEndpoints.Add(swept);
            return Task.CompletedTask;
        });
}
