using static DynamoObjects.Conformance.Items;
using static DynamoObjects.Conformance.Messages;

namespace DynamoObjects.Conformance.Parameters;

/// <summary>
/// Which optional parameters of a request exclude each other. <c>parameters.tsv</c> has each parameter of each operation alone, and
/// each
/// pair of them: whether the request is served, or the message with which it is rejected.
/// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/LegacyConditionalParameters.html
/// </summary>
public class ParameterTableSpec
{
    private const string Served = "served";
    private const string ValuesWithoutExpressions = "ExpressionAttributeValues can only be specified when using expressions";

    private static readonly string[] AllOperations = ["GetItem", "BatchGetItem", "Query", "Scan", "PutItem", "UpdateItem", "DeleteItem"];

    public static TheoryData<string> Operations() => [.. AllOperations];

    /// <summary>AWS has a prefix before the messages of writes and of a Select in a Query, which other specs check: DynamoDB Local
    /// has none.</summary>
    [DynamoTheory(Backend.Mock | Backend.Local)]
    [MemberData(nameof(Operations))]
    public async Task Parameters_are_served_or_rejected_as_the_table_says(string operation, IAmazonDynamoDB client) =>
        await CheckAsync(client, ReadTable(operation).Where(row => row.Outcome != ValuesWithoutExpressions));

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("PutItem")]
    [InlineData("UpdateItem")]
    [InlineData("DeleteItem")]
    [KnownDifference(
        Backend.Local,
        "Its message also lists the expressions that are null.",
        ExpectedMessage = $"actual   {ValuesWithoutExpressions}: "
    )]
    public async Task Values_of_a_write_need_an_expression(string operation, IAmazonDynamoDB client) =>
        await CheckAsync(client, ReadTable(operation).Where(row => row.Outcome == ValuesWithoutExpressions));

    [Fact]
    public void The_table_has_every_pair_of_parameters()
    {
        foreach (var operation in AllOperations)
        {
            var rows = ReadTable(operation).Select(row => row.Parameters).ToHashSet(StringComparer.Ordinal);
            var alone = rows.Where(row => !row.Contains('+', StringComparison.Ordinal)).ToList();
            for (var i = 0; i < alone.Count; i++)
            {
                for (var j = i + 1; j < alone.Count; j++)
                {
                    if (!AreSame(alone[i], alone[j]))
                        Assert.Contains($"{alone[i]} + {alone[j]}", rows);
                }
            }
        }

        static bool AreSame(string one, string other) => one.Split('=')[0] == other.Split('=')[0];
    }

    private static async Task CheckAsync(IAmazonDynamoDB client, IEnumerable<(string Operation, string Parameters, string Outcome)> rows)
    {
        await CreateTablesAsync(client);
        var wrong = new List<string>();
        foreach (var (operation, parameters, expected) in rows)
        {
            await client.PutItemAsync("items", Parse("""{"pk":"a","v":1,"range":1}"""));
            var outcome = await GetOutcomeAsync(client, new ParameterRequest(operation, parameters.Split(" + ")));
            if (outcome != expected)
                wrong.Add($"{operation} with {parameters}\n   expected {expected}\n   actual   {outcome}");
        }

        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    private static async Task CreateTablesAsync(IAmazonDynamoDB client)
    {
        var table = Tables.Hash();
        table.AttributeDefinitions.Add(new("range", ScalarAttributeType.N));
        table.GlobalSecondaryIndexes = [Tables.Global("ByRange", "pk", "range")];
        await client.CreateTableAsync(table);
        await Tables.HashAsync(client, "others");
    }

    private static async Task<string> GetOutcomeAsync(IAmazonDynamoDB client, ParameterRequest request)
    {
        try
        {
            await request.SendAsync(client);
            return Served;
        }
        catch (AmazonDynamoDBException exception)
        {
            Assert.Equal("ValidationException", exception.ErrorCode);
            return exception.Message.Replace(OneValidationError, "", StringComparison.Ordinal);
        }
    }

    private static List<(string Operation, string Parameters, string Outcome)> ReadTable(string operation)
    {
        using var stream = typeof(ParameterTableSpec).Assembly.GetManifestResourceStream("parameters.tsv")!;
        using var reader = new StreamReader(stream);
        var rows = new List<(string, string, string)>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Split('\t') is [var name, var parameters, var outcome] && name == operation)
                rows.Add((name, parameters, outcome));
        }

        Assert.NotEmpty(rows);
        return rows;
    }
}
