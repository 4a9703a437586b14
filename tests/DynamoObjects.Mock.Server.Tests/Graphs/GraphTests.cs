using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Operations;

namespace DynamoObjects.Mock.Server.Tests.Graphs;

/// <summary>What a caller holds after a request is the same in process as from the SDK's own unmarshaller: types, nulls, empty collections,
/// times, streams.</summary>
public class GraphTests
{
    /// <summary>Where the two differ, and why.</summary>
    private static readonly (string Member, string Reason)[] Differences =
    [
        ("RequestId", "Each request has an id of its own."),
        ("TableId", "Each table has an id of its own, and the two engines each have their table."),
        ("ContentLength", "In process nothing is written: the number is an estimate."),
        ("Metadata", "In process no headers are sent: over HTTP the SDK keeps the user agent that it sent."),
        ("InnerException", "In process there is no HTTP response that the SDK could have found the error in."),
    ];

    public static TheoryData<string> Names => [.. Exchanges.All.Select(exchange => exchange.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task In_process_a_caller_holds_what_it_holds_over_HTTP(string name)
    {
        var exchange = Exchanges.All.Single(known => known.Name == name);
        await using var both = await Both.StartAsync();
        both.Execute(Exchanges.Books());
        both.Execute(Exchanges.Plain());
        foreach (var sk in (int[])[1, 2, 3])
            both.Execute(new PutItemRequest("books", Exchanges.Item(sk)));
        exchange.Prepare(both);

        var (near, far) = await both.SendAsync(exchange.Request);

        var found = Compare(near, far)
            .Where(line => !Differences.Any(difference => IsOf(line.Path, difference.Member)))
            .Select(line => line.Text);
        Assert.True(!found.Any(), string.Join(Environment.NewLine, found));
    }

    [Fact]
    public async Task Each_listed_difference_is_there()
    {
        await using var both = await Both.StartAsync();

        var created = await both.SendAsync(Exchanges.Plain());
        var refused = await both.SendAsync(Exchanges.Plain());

        var found = Compare(created.Near, created.Far).Concat(Compare(refused.Near, refused.Far)).Select(line => line.Path).ToList();
        Assert.All(Differences, difference => Assert.Contains(found, path => IsOf(path, difference.Member)));
    }

    [Fact]
    public void Every_operation_that_is_served_is_compared() =>
        Assert.Equal(
            OperationTable
                .All.Where(operation => operation.State != OperationState.Refused && operation.RequestType.IsPublic)
                .Select(operation => operation.Name),
            Exchanges.All.Select(exchange => Operation.NameOf(exchange.Request.GetType())).Distinct().Order(StringComparer.Ordinal)
        );

    private static IEnumerable<(string Path, string Text)> Compare(Dictionary<string, string> near, Dictionary<string, string> far) =>
        from path in near.Keys.Union(far.Keys)
        let inProcess = near.GetValueOrDefault(path, "nothing")
        let overHttp = far.GetValueOrDefault(path, "nothing")
        where inProcess != overHttp
        select (path, $"{path}: in process {inProcess}, over HTTP {overHttp}");

    private static bool IsOf(string path, string member) =>
        path.EndsWith($".{member}", StringComparison.Ordinal)
        || path.Contains($".{member}.", StringComparison.Ordinal)
        || path.Contains($".{member}[", StringComparison.Ordinal);
}
