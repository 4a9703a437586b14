using System.Net;
using Amazon.DynamoDBv2;
using Microsoft.Extensions.Time.Testing;

namespace DynamoObjects.Mock.Tests.Operations;

/// <summary>One fact that was measured on AWS: a request and its result.</summary>
/// <param name="Entry">The entry in the list of measured facts, such as T058.</param>
/// <param name="Fact">The fact, in a few words.</param>
/// <param name="Before">What happens before: requests, and times by which the clock advances.</param>
/// <param name="Request">The request.</param>
/// <param name="Expected">The error code and message, such as <c>ValidationException: text</c>; or a part of the response, as
/// <see cref="JsonSubset"/> compares it.</param>
internal sealed record RequestRow(string Entry, string Fact, object[] Before, AmazonDynamoDBRequest Request, string Expected)
{
    /// <summary>The time at which a row begins.</summary>
    public static readonly DateTimeOffset Start = new(2026, 10, 8, 22, 56, 48, 204, TimeSpan.Zero);

    /// <summary>Whether the request is about an empty collection.</summary>
    public bool HasEmptyCollection { get; init; }

    public string Name => $"{Entry}: {Fact}";

    public static TheoryData<string> Names(IEnumerable<RequestRow> rows) =>
        [.. rows.Where(row => EmptyCollections.CanBeSent(row.HasEmptyCollection)).Select(row => row.Name)];

    /// <summary>Runs a row on an engine in us-west-2 with AWS's durations and limits.</summary>
    public static void Check(IEnumerable<RequestRow> rows, string name) =>
        Check(rows, name, new MockDynamoDbOptions { TableStatusDelay = TableStatusDelays.AwsLike, EnforceCooldowns = true });

    /// <summary>Runs a row on an engine in us-west-2.</summary>
    public static void Check(IEnumerable<RequestRow> rows, string name, MockDynamoDbOptions options) =>
        rows.Single(row => row.Name == name).Check(options);

    private void Check(MockDynamoDbOptions options)
    {
        EmptyCollections.AssertIn([Request], HasEmptyCollection);
        var clock = new FakeTimeProvider(Start);
        options.TimeProvider = clock;
        options.Region = "us-west-2";
        using var engine = new MockDynamoDb(options);
        foreach (var step in Before)
        {
            if (step is TimeSpan time)
                clock.Advance(time);
            else
                engine.Execute((AmazonDynamoDBRequest)step);
        }

        if (Expected.StartsWith('{'))
        {
            JsonSubset.AssertContained(Expected, engine.Execute(Request));
            return;
        }

        var exception = Assert.ThrowsAny<AmazonDynamoDBException>(() => engine.Execute(Request));
        Assert.Equal(Expected, $"{exception.ErrorCode}: {exception.Message}");
        Assert.Equal(HttpStatusCode.BadRequest, exception.StatusCode);
    }
}
