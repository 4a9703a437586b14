using System.Text.Json.Nodes;
using Amazon.DynamoDBv2;
using Amazon.Runtime;
using Microsoft.Extensions.Time.Testing;

namespace DynamoObjects.Mock.Tests.Operations;

/// <summary>Runs rows on an engine in us-west-2, whose clock stands at <see cref="Start"/>.</summary>
internal static class MeasuredRows
{
    public static readonly DateTimeOffset Start = new(2026, 10, 8, 22, 56, 48, 204, TimeSpan.Zero);

    public static TheoryData<string> Names(IEnumerable<MeasuredRow> rows) => [.. rows.Select(row => row.Name)];

    public static void Check(IEnumerable<MeasuredRow> rows, string name, MockDynamoDbOptions options)
    {
        var row = rows.Single(row => row.Name == name);
        var clock = new FakeTimeProvider(Start);
        options.TimeProvider = clock;
        options.Region = "us-west-2";
        using var engine = new MockDynamoDb(options);
        foreach (var step in row.Before)
        {
            if (step is TimeSpan time)
                clock.Advance(time);
            else
                engine.Execute((AmazonDynamoDBRequest)step);
        }

        Check(engine, row);
    }

    private static void Check(MockDynamoDb engine, MeasuredRow row)
    {
        AmazonWebServiceResponse response;
        try
        {
            response = engine.Execute(row.Request);
        }
        catch (AmazonDynamoDBException exception)
        {
            Assert.Equal(row.Expected, $"{exception.ErrorCode}: {exception.Message}");
            Assert.Equal(System.Net.HttpStatusCode.BadRequest, exception.StatusCode);
            return;
        }

        var actual = ResponseJson.From(response);
        Assert.True(row.Expected.StartsWith('{'), $"The request succeeded: {actual.ToJsonString()}");
        AssertContains(JsonNode.Parse(row.Expected), actual, "$");
    }

    private static void AssertContains(JsonNode? expected, JsonNode? actual, string path)
    {
        if (expected is not JsonObject wanted || actual is not JsonObject found)
        {
            if (expected is JsonArray list && actual is JsonArray elements && list.Count == elements.Count)
            {
                for (var i = 0; i < list.Count; i++)
                    AssertContains(list[i], elements[i], $"{path}[{i}]");
                return;
            }

            Assert.True(JsonNode.DeepEquals(expected, actual), $"{path}: expected {Text(expected)}, got {Text(actual)}");
            return;
        }

        foreach (var (name, value) in wanted)
            AssertContains(value, found[name], $"{path}.{name}");
    }

    private static string Text(JsonNode? node) => node?.ToJsonString() ?? "null";
}
