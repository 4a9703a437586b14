namespace DynamoObjects.Mock.Server.Tests;

public class SaveTests
{
    [Fact]
    public async Task A_save_that_is_asked_for_is_answered_when_it_is_done()
    {
        var saves = 0;
        await using var peer = await Peer.StartAsync(new() { OnSave = _ => Task.FromResult(++saves) });

        var reply = await SaveAsync(peer);

        Assert.Equal((200, "saved\n", 1), (reply.Status, reply.Body, saves));
    }

    [Fact]
    public async Task A_save_that_fails_says_why_and_one_that_nobody_offers_is_not_there()
    {
        await using var failing = await Peer.StartAsync(new() { OnSave = _ => throw new IOException("No space left on device") });
        await using var without = await Peer.StartAsync();

        var reply = await SaveAsync(failing);

        Assert.Equal((500, "not saved: No space left on device\n"), (reply.Status, reply.Body));
        Assert.Equal(404, (await SaveAsync(without)).Status);
    }

    private static async Task<Peer.Reply> SaveAsync(Peer peer)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/_dynamock/save");
        return await peer.SendAsync(request);
    }
}
