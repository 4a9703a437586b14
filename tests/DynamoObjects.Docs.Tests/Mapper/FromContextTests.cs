using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.DataModel;
using DynamoObjects;
using DynamoObjects.Testing;

// begin-snippet: mapper-context-records
[assembly: DynamoContextRecords(typeof(Docs.Mapper.Customer))]

// end-snippet

namespace Docs.Mapper;

/// <summary>The code of docs/mapper/from-dynamodbcontext.md.</summary>
public class FromContextTests
{
    [DynamoFact]
    public async Task The_context_and_the_mapper_share_a_table(IAmazonDynamoDB client, IDynamoDBContext context, DynamoDatabase tables)
    {
        await tables.CreateTableAsync<Customer>();

        // begin-snippet: mapper-context-first
        await context.SaveAsync(
            new Customer
            {
                Id = "c1",
                Number = 7,
                City = "Oslo",
            }
        ); // saved by DynamoDBContext

        using var database = new DynamoDatabase(client, new() { CreateTables = false }); // the table exists already
        var customers = database.Table<Customer>(); // the class that the context saved
        var customer = await customers.GetAsync(("c1", 7));
        customer.Active = true;
        await customers.SaveAsync(customer);

        var loaded = await context.LoadAsync<Customer>("c1", 7); // Active is true
        // end-snippet

        Assert.Equal("Oslo", customer.City);
        Assert.True(loaded.Active);
    }

    [DynamoFact]
    public async Task Calls_of_the_context_have_counterparts(IDynamoDBContext context, DynamoDatabase database)
    {
        var customers = database.Table<Customer>();
        await customers.SaveManyAsync(
            Enumerable
                .Range(1, 9)
                .Select(number => new Customer
                {
                    Id = "c1",
                    Number = number,
                    City = number > 5 ? "Oslo" : "Rome",
                })
        );

        // begin-snippet: mapper-context-calls
        var all = await customers.Query("c1").ToListAsync(); // QueryAsync<Customer>("c1")
        var later = await customers.Query(c => c.Id == "c1" && c.Number > 5).ToListAsync(); // QueryOperator.GreaterThan
        var inCity = await customers.Query(c => c.City == "Oslo", index: "ByCity").Reverse().ToListAsync(); // IndexName, BackwardQuery
        var scanned = await customers.Scan(c => c.City == "Oslo").ToListAsync(); // ScanAsync<Customer>
        await customers.SaveAsync(new Customer { Id = "c1", Number = 1 }, overwrite: true); // SaveAsync of a new object
        // end-snippet

        Assert.Equal((9, 4, 4, 4), (all.Count, later.Count, inCity.Count, scanned.Count));
        Assert.Equal(9, (await context.QueryAsync<Customer>("c1").GetRemainingAsync()).Count);
        Assert.Null((await customers.GetAsync(("c1", 1))).City);
    }
}
