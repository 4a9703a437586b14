using System.Globalization;
using Amazon.DynamoDBv2;

namespace Shop.Clock.Tests;

// begin-snippet: guides-clock-sessions
public sealed class Sessions(IAmazonDynamoDB client, TimeProvider timeProvider)
{
    public Task BeginAsync(string user)
    {
        var expires = timeProvider.GetUtcNow().AddHours(1).ToUnixTimeSeconds();
        return client.PutItemAsync(
            "session",
            new()
            {
                ["user"] = new(user),
                ["expires"] = new() { N = expires.ToString(CultureInfo.InvariantCulture) },
            }
        );
    }

    public async Task<bool> IsActiveAsync(string user)
    {
        var session = (await client.GetItemAsync("session", new() { ["user"] = new(user) })).Item;
        return session is not null
            && long.Parse(session["expires"].N, CultureInfo.InvariantCulture) > timeProvider.GetUtcNow().ToUnixTimeSeconds();
    }
}
// end-snippet
