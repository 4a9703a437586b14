using Amazon;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace Shop.Import;

/// <summary>Writes the lines of a file, <c>id;name</c>, to the table of customers, with a client of its own.</summary>
public static class CustomerImport
{
    private const string Table = "customers";

    /// <summary>Imports all lines.</summary>
    /// <returns>How many customers were written.</returns>
    public static async Task<int> RunAsync(TextReader lines)
    {
        using var client = new AmazonDynamoDBClient(RegionEndpoint.EUCentral1);
        var count = 0;
        while (await lines.ReadLineAsync() is { } line)
        {
            var parts = line.Split(';');
            await client.PutItemAsync(
                new PutItemRequest
                {
                    TableName = Table,
                    Item = new() { ["id"] = new(parts[0]), ["name"] = new(parts[1]) },
                }
            );
            count++;
        }

        return count;
    }
}
