using System.Diagnostics;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Testing;
using Shop.Import;
using Xunit;

[assembly: CatchDynamoClients]

namespace Shop.Import.Tests;

public class ImportTests
{
    private const string Customers = "ada;Ada Lovelace\nalan;Alan Turing\n";

    // In the process of the test: the client that the code creates is caught.
    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_throttled_import_is_complete(DynamoTestContext test)
    {
        await CreateTableAsync(test);
        test.Faults.On<PutItemRequest>().Throttle();

        Assert.Equal(2, await CustomerImport.RunAsync(new StringReader(Customers)));

        Assert.Equal(2, await CountAsync(test));
    }

    // As the users start it: the process reaches the test by the endpoint.
    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task The_program_reports_what_it_has_imported(DynamoTestContext test)
    {
        await CreateTableAsync(test);
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, Customers);

        var start = new ProcessStartInfo("dotnet", [typeof(CustomerImport).Assembly.Location, file])
        {
            RedirectStandardOutput = true,
            Environment =
            {
                ["AWS_ENDPOINT_URL_DYNAMODB"] = (await test.GetEndpointAsync()).ToString(),
                ["AWS_REGION"] = "us-east-1",
                ["AWS_ACCESS_KEY_ID"] = "any",
                ["AWS_SECRET_ACCESS_KEY"] = "any",
            },
        };
        using var program = Process.Start(start)!;
        var output = await program.StandardOutput.ReadToEndAsync();
        await program.WaitForExitAsync();
        File.Delete(file);

        Assert.Equal((0, "2 customers imported"), (program.ExitCode, output.Trim()));
        Assert.Equal(2, await CountAsync(test));
    }

    private static Task CreateTableAsync(DynamoTestContext test) =>
        test.Seed.CreateTableAsync(
            new CreateTableRequest
            {
                TableName = "customers",
                BillingMode = BillingMode.PAY_PER_REQUEST,
                AttributeDefinitions = [new("id", ScalarAttributeType.S)],
                KeySchema = [new("id", KeyType.HASH)],
            }
        );

    private static async Task<int> CountAsync(DynamoTestContext test) =>
        (await test.Client.ScanAsync(new ScanRequest("customers"))).Items.Count;
}
