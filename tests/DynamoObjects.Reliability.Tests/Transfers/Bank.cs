using System.Globalization;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Reliability.Transfers;

/// <summary>Accounts in two tables, between which transactions move money.</summary>
internal sealed class Bank(IAmazonDynamoDB client)
{
    public const int Accounts = 8;
    public const int StartBalance = 100;

    private static readonly string[] Tables = ["checking", "savings"];

    public async Task OpenAsync()
    {
        foreach (var table in Tables)
            await Histories.Items.CreateTableAsync(client, table);
        for (var account = 0; account < Accounts; account++)
            await client.PutItemAsync(Table(account), new(Key(account)) { ["balance"] = Number(StartBalance) });
    }

    /// <summary>Transfers an amount, if the account has it.</summary>
    /// <returns><see langword="false"/> if the balance is too low or the transaction conflicted with another one.</returns>
    public async Task<bool> TransferAsync(int from, int to, int amount)
    {
        try
        {
            await client.TransactWriteItemsAsync(
                new TransactWriteItemsRequest
                {
                    TransactItems = [Add(from, -amount, "balance >= :least", amount), Add(to, amount, "attribute_exists(balance)", null)],
                }
            );
            return true;
        }
        catch (TransactionCanceledException)
        {
            return false;
        }
    }

    /// <summary>Reads all balances at one moment; returns null if the read conflicted with another transaction.</summary>
    public async Task<IReadOnlyList<int>?> BalancesAsync()
    {
        try
        {
            var response = await client.TransactGetItemsAsync(
                new TransactGetItemsRequest
                {
                    TransactItems =
                    [
                        .. Enumerable
                            .Range(0, Accounts)
                            .Select(account => new TransactGetItem
                            {
                                Get = new Get { TableName = Table(account), Key = Key(account) },
                            }),
                    ],
                }
            );
            return [.. response.Responses.Select(one => int.Parse(one.Item["balance"].N, CultureInfo.InvariantCulture))];
        }
        catch (TransactionCanceledException)
        {
            return null;
        }
    }

    private static TransactWriteItem Add(int account, int amount, string condition, int? least) =>
        new()
        {
            Update = new Update
            {
                TableName = Table(account),
                Key = Key(account),
                UpdateExpression = "ADD balance :amount",
                ConditionExpression = condition,
                ExpressionAttributeValues = least is { } value
                    ? new() { [":amount"] = Number(amount), [":least"] = Number(value) }
                    : new() { [":amount"] = Number(amount) },
            },
        };

    private static string Table(int account) => Tables[account % Tables.Length];

    private static Dictionary<string, AttributeValue> Key(int account) =>
        new() { ["id"] = new(account.ToString(CultureInfo.InvariantCulture)) };

    private static AttributeValue Number(int value) => new() { N = value.ToString(CultureInfo.InvariantCulture) };
}
