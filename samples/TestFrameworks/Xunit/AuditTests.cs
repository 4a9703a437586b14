using DynamoObjects.Testing;
using Xunit;

// begin-snippet: guides-applications-catch
[assembly: CatchDynamoClients]

// end-snippet

namespace Shop.Tests;

public class AuditTests
{
    // begin-snippet: guides-applications-catch-test
    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_client_in_a_static_field_reaches_the_test(DynamoTestContext test)
    {
        await new Customers(test.Client).CreateTableAsync();

        await Audit.RecordAsync("ada");

        Assert.Single((await test.Client.ScanAsync(new() { TableName = "customer" })).Items);
    }

    // end-snippet
}
