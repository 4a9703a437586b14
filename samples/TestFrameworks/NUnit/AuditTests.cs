using DynamoObjects.Testing;
using NUnit.Framework;

[assembly: CatchDynamoClients]

namespace Shop.Tests;

public class AuditTests
{
    [DynamoTest(Backend.Mock | Backend.Local)]
    public async Task A_client_in_a_static_field_reaches_the_test(DynamoTestContext test)
    {
        await new Customers(test.Client).CreateTableAsync();

        await Audit.RecordAsync("ada");

        Assert.That((await test.Client.ScanAsync(new() { TableName = "customer" })).Items, Has.Count.EqualTo(1));
    }
}
