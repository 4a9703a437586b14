namespace DynamoObjects.Testing.Endpoints;

public class EndedTestTests
{
    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("DynamoDB_20120810.ListTables")]
    [InlineData("DynamoDBStreams_20120810.ListStreams")]
    public async Task A_late_request_on_an_open_connection_gets_an_error_that_names_the_test(string target, DynamoTestContext test)
    {
        await using var ended = await DynamoTestContext.OpenAsync(test.Backend, "the ended one");
        using var http = new HttpClient();
        var endpoint = await ended.GetEndpointAsync();
        var (before, _) = await RemoteClient.SendAsync(http, endpoint, target, "{}");

        await ended.DisposeAsync();
        var (after, error) = await RemoteClient.SendAsync(http, endpoint, target, "{}");

        Assert.Equal((200, 400), (before, after));
        Assert.EndsWith("#TestEndedException", (string?)error["__type"], StringComparison.Ordinal);
        Assert.Contains("The test 'the ended one' has ended", (string?)error["message"], StringComparison.Ordinal);
    }

    [DynamoFact(Backend.Mock)]
    public async Task A_test_that_has_ended_has_no_endpoint(DynamoTestContext test)
    {
        var ended = await DynamoTestContext.OpenAsync(test.Backend, "the ended one");
        await ended.DisposeAsync();

        var exception = await Assert.ThrowsAsync<ObjectDisposedException>(() => ended.GetEndpointAsync());

        Assert.Contains("'the ended one'", exception.Message, StringComparison.Ordinal);
    }

    [DynamoTheory(Backend.Mock)]
    [InlineData("/")]
    [InlineData("/nothing")]
    [InlineData("/nothing/")]
    public async Task A_path_of_no_test_gets_an_error_that_says_so(string path, DynamoTestContext test)
    {
        using var http = new HttpClient();
        var endpoint = new Uri(await test.GetEndpointAsync(), path);

        var (status, error) = await RemoteClient.SendAsync(http, endpoint, "DynamoDB_20120810.ListTables", "{}");

        Assert.Equal(400, status);
        Assert.EndsWith("#UnknownTestException", (string?)error["__type"], StringComparison.Ordinal);
        Assert.Contains("GetEndpointAsync", (string?)error["message"], StringComparison.Ordinal);
    }
}
