using static DynamoObjects.Conformance.Items;

namespace DynamoObjects.Conformance.PartiQL;

/// <summary>The table of the PartiQL specs, and helpers that run statements on it.</summary>
internal static class StatementTable
{
    /// <summary>Creates a table with two items in one partition: the first has values of most types, the second only its key and
    /// a set.</summary>
    public static async Task CreateAsync(IAmazonDynamoDB client)
    {
        var table = Tables.HashRange();
        table.AttributeDefinitions.Add(new("g", ScalarAttributeType.S));
        table.GlobalSecondaryIndexes = [Tables.Global("by-g", "g", projection: "KEYS_ONLY")];
        await client.CreateTableAsync(table);
        await Tables.WaitUntilActiveAsync(client);
        await RunAsync(
            client,
            "INSERT INTO \"items\" VALUE {'pk':'a','sk':1,'m':{'x':{'y':5}},'l':[1,'two'],'s':<<'p','q'>>,'n':null,'b':true,'g':'G','c':7}"
        );
        await RunAsync(client, "INSERT INTO \"items\" VALUE {'pk':'a','sk':2,'ns':<<1,2>>}");
    }

    public static async Task<List<Dictionary<string, AttributeValue>>> RunAsync(
        IAmazonDynamoDB client,
        string statement,
        params AttributeValue[] parameters
    ) =>
        (
            await client.ExecuteStatementAsync(
                new ExecuteStatementRequest { Statement = statement, Parameters = parameters.Length == 0 ? null : [.. parameters] }
            )
        ).Items;

    /// <summary>Formats the result of a statement: its items in order, each with sorted names.</summary>
    public static async Task<string> TextAsync(IAmazonDynamoDB client, string statement, params AttributeValue[] parameters) =>
        string.Join(' ', (await RunAsync(client, statement, parameters)).Select(item => Text(item)));
}
