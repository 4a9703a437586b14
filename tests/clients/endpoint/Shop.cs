using System.Diagnostics;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Endpoint;

internal static class Shop
{
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(2);

    public static Task CreateTableAsync(IAmazonDynamoDB client, string name) =>
        client.CreateTableAsync(
            new CreateTableRequest
            {
                TableName = name,
                BillingMode = BillingMode.PAY_PER_REQUEST,
                AttributeDefinitions = [new("id", ScalarAttributeType.S)],
                KeySchema = [new("id", KeyType.HASH)],
                StreamSpecification = new() { StreamEnabled = true, StreamViewType = StreamViewType.NEW_IMAGE },
            }
        );

    /// <summary>Waiters and streams differ from program to program.</summary>
    public static bool IsCompared(string operation) =>
        operation is not ("DescribeTable" or "ListStreams" or "DescribeStream" or "GetShardIterator" or "GetRecords");

    public static async Task<int> RunAsync(string[] command, Uri endpoint)
    {
        var start = new ProcessStartInfo(command[0])
        {
            Environment =
            {
                ["AWS_ACCESS_KEY_ID"] = "any",
                ["AWS_SECRET_ACCESS_KEY"] = "any",
                ["AWS_DEFAULT_REGION"] = "us-east-1",
                ["AWS_REGION"] = "us-east-1",
                ["AWS_CONFIG_FILE"] = "/dev/null",
                ["AWS_SHARED_CREDENTIALS_FILE"] = "/dev/null",
            },
        };
        foreach (var argument in command.Skip(1).Append(endpoint.ToString()))
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        using var timeout = new CancellationTokenSource(Timeout);
        try
        {
            await process.WaitForExitAsync(timeout.Token);
            return process.ExitCode;
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    public static void Check(string what, string expected, IEnumerable<string> actual)
    {
        var text = string.Join(' ', actual.Order(StringComparer.Ordinal));
        if (text != expected)
            throw new InvalidOperationException($"{what}: expected '{expected}', but got '{text}'.");
    }
}
