using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Operations;

namespace DynamoObjects.Mock.Server.Tests.Graphs;

/// <summary>The result of a request is the same in process as from the SDK's own unmarshaller: types, nulls, empty collections,
/// times, streams.</summary>
public class GraphTests
{
    /// <summary>The allowed differences, with their reasons.</summary>
    private static readonly (string Member, string Reason)[] AllowedDifferences =
    [
        ("RequestId", "Each request has a unique ID."),
        ("TableId", "Each table has a unique ID, and each of the two engines has its own table."),
        ("ExportArn", "Each export has a random ID."),
        ("ImportArn", "Each import has a random ID."),
        ("BulkOperationArn", "Each bulk operation has a random ID."),
        ("ClientToken", "A transfer without a token gets a random one."),
        ("NextToken", "The tokens of lists of transfers contain the ID of a transfer."),
        ("ContentLength", "In process nothing is written: the number is an estimate."),
        ("Metadata", "In process no headers are sent: over HTTP the SDK keeps the user agent that it sent."),
        ("InnerException", "In process there is no HTTP response that the SDK could have found the error in."),
    ];

    public static TheoryData<string> Names => [.. GraphCases.All.Select(exchange => exchange.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_result_in_process_equals_the_result_over_HTTP(string name)
    {
        var exchange = GraphCases.All.Single(known => known.Name == name);
        await using var both = await PairedEngines.StartAsync();
        both.ExecuteOnBoth(GraphCases.CreateBooksTable());
        both.ExecuteOnBoth(GraphCases.CreatePlainTable());
        foreach (var sk in (int[])[1, 2, 3])
            both.ExecuteOnBoth(new PutItemRequest("books", GraphCases.Item(sk)));
        exchange.Prepare(both);

        var (near, http) = await both.SendAsync(exchange.Request);

        var found = Compare(near, http)
            .Where(line => !AllowedDifferences.Any(difference => IsPathOf(line.Path, difference.Member)))
            .Select(line => line.Text);
        Assert.True(!found.Any(), string.Join(Environment.NewLine, found));
    }

    [Fact]
    public async Task Each_listed_difference_exists()
    {
        await using var both = await PairedEngines.StartAsync();

        var created = await both.SendAsync(GraphCases.CreatePlainTable());
        var rejected = await both.SendAsync(GraphCases.CreatePlainTable());

        both.ExecuteOnBoth(GraphCases.CreateBooksTable());
        List<(string Path, string Text)> differences = [.. Compare(created.Near, created.Far), .. Compare(rejected.Near, rejected.Far)];
        foreach (var request in TransferGraphCases.Differing)
        {
            var (near, http) = await both.SendAsync(request);
            differences.AddRange(Compare(near, http));
        }

        var found = differences.ConvertAll(line => line.Path);
        Assert.All(AllowedDifferences, difference => Assert.Contains(found, path => IsPathOf(path, difference.Member)));
    }

    [Fact]
    public void Every_supported_operation_is_compared() =>
        Assert.Equal(
            OperationTable
                .All.Where(operation => operation.State != OperationState.Unsupported && operation.RequestType.IsPublic)
                .Select(operation => operation.Name),
            GraphCases.All.Select(exchange => Operation.GetName(exchange.Request.GetType())).Distinct().Order(StringComparer.Ordinal)
        );

    private static IEnumerable<(string Path, string Text)> Compare(Dictionary<string, string> near, Dictionary<string, string> http) =>
        from path in near.Keys.Union(http.Keys)
        let inProcess = near.GetValueOrDefault(path, "nothing")
        let overHttp = http.GetValueOrDefault(path, "nothing")
        where inProcess != overHttp
        select (path, $"{path}: in process {inProcess}, over HTTP {overHttp}");

    private static bool IsPathOf(string path, string member) =>
        path.EndsWith($".{member}", StringComparison.Ordinal)
        || path.Contains($".{member}.", StringComparison.Ordinal)
        || path.Contains($".{member}[", StringComparison.Ordinal);
}
