using System.Net.Http.Headers;

namespace DynamoObjects.Mock.Server.Tests.Protocol;

/// <summary>Content types, and bodies that are empty or not JSON.</summary>
public class BodyTests
{
    private const string NotJson = """{"__type":"com.amazon.coral.service#SerializationException"}""";
    private const string Unknown = """{"__type":"com.amazon.coral.service#UnknownOperationException"}""";
    private const string Unsigned =
        """{"__type":"com.amazon.coral.service#MissingAuthenticationTokenException","message":"Request is missing Authentication Token"}""";

    [Theory]
    [InlineData("application/json", "application/json")]
    [InlineData("application/json; charset=utf-8", "application/json")]
    [InlineData("application/x-amz-json-1.0", "application/x-amz-json-1.0")]
    [InlineData("application/x-amz-json-1.1", "application/x-amz-json-1.1")]
    public async Task A_request_in_JSON_gets_a_response_of_its_type(string contentType, string expected)
    {
        await using var fixture = await ServerFixture.StartAsync();

        var reply = await SendAsync(fixture, "{}", contentType);

        Assert.Equal((200, """{"TableNames":["store"]}"""), (reply.Status, reply.Body));
        Assert.Equal(expected, reply.ContentHeaders.ContentType!.ToString());
    }

    [Theory]
    [InlineData("application/x-amz-json-1.0", "application/x-amz-json-1.0")]
    [InlineData("application/json", "application/json")]
    [InlineData("text/plain", "application/json")]
    [InlineData(null, "application/json")]
    public async Task An_empty_body_is_not_a_request_whatever_its_type(string? contentType, string expected)
    {
        await using var fixture = await ServerFixture.StartAsync();

        var reply = await SendAsync(fixture, "", contentType);

        Assert.Equal((400, NotJson), (reply.Status, reply.Body));
        Assert.Equal(expected, reply.ContentHeaders.ContentType!.ToString());
    }

    [Theory]
    [InlineData("{", NotJson)]
    [InlineData("hello", NotJson)]
    [InlineData("{} {}", NotJson)]
    [InlineData("", Unsigned)]
    [InlineData("{}", Unsigned)]
    [InlineData("[]", Unsigned)]
    public async Task A_body_that_is_not_JSON_is_reported_before_a_missing_signature(string body, string error)
    {
        await using var fixture = await ServerFixture.StartAsync();

        var reply = await SendAsync(fixture, body, "application/x-amz-json-1.0", request => request.Headers.Remove("Authorization"));

        Assert.Equal((400, error), (reply.Status, reply.Body));
    }

    [Theory]
    [InlineData("{", NotJson)]
    [InlineData("", Unknown)]
    [InlineData("{}", Unknown)]
    public async Task A_body_that_is_not_JSON_is_reported_before_an_unknown_operation(string body, string error)
    {
        await using var fixture = await ServerFixture.StartAsync();

        var reply = await SendAsync(fixture, body, "application/x-amz-json-1.0", request =>
        {
            request.Headers.Remove("X-Amz-Target");
            request.Headers.Remove("Authorization");
        });

        Assert.Equal((400, error), (reply.Status, reply.Body));
    }

    [Fact]
    public async Task Tags_are_added_and_removed_with_an_empty_response()
    {
        await using var fixture = await ServerFixture.StartAsync();
        const string Arn = "arn:aws:dynamodb:us-east-1:000000000000:table/store";

        var added = await fixture.PostAsync("TagResource", $$"""{"ResourceArn":"{{Arn}}","Tags":[{"Key":"a","Value":"b"}]}""");
        var removed = await fixture.PostAsync("UntagResource", $$"""{"ResourceArn":"{{Arn}}","TagKeys":["a"]}""");

        Assert.Equal((200, "", 0L), (added.Status, added.Body, added.ContentHeaders.ContentLength));
        Assert.Equal((200, "", 0L), (removed.Status, removed.Body, removed.ContentHeaders.ContentLength));
        Assert.Equal("0", added.GetHeader("x-amz-crc32"));
    }

    private static async Task<ServerFixture.RawResponse> SendAsync(
        ServerFixture fixture,
        string body,
        string? contentType,
        Action<HttpRequestMessage>? change = null
    )
    {
        using var request = ServerFixture.Request("ListTables", body);
        request.Content!.Headers.ContentType = contentType is null ? null : MediaTypeHeaderValue.Parse(contentType);
        change?.Invoke(request);
        return await fixture.SendAsync(request);
    }
}
