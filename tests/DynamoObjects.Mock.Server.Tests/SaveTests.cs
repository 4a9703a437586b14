namespace DynamoObjects.Mock.Server.Tests;

public class SaveTests
{
    [Fact]
    public async Task A_requested_save_responds_when_it_is_done()
    {
        var saves = 0;
        await using var fixture = await ServerFixture.StartAsync(new() { OnSave = _ => Task.FromResult(++saves) });

        var reply = await SaveAsync(fixture);

        Assert.Equal((200, "saved\n", 1), (reply.Status, reply.Body, saves));
    }

    [Fact]
    public async Task A_failed_save_reports_why_and_the_endpoint_is_missing_where_saving_is_not_offered()
    {
        await using var failing = await ServerFixture.StartAsync(new() { OnSave = _ => throw new IOException("No space left on device") });
        await using var without = await ServerFixture.StartAsync();

        var reply = await SaveAsync(failing);

        Assert.Equal((500, "not saved: No space left on device\n"), (reply.Status, reply.Body));
        Assert.Equal(404, (await SaveAsync(without)).Status);
    }

    private static async Task<ServerFixture.RawResponse> SaveAsync(ServerFixture fixture)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/_dynamock/save");
        return await fixture.SendAsync(request);
    }
}
