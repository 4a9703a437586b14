using DynamoObjects.Testing;
using Microsoft.VisualStudio.TestTools.UnitTesting;

[assembly: CatchDynamoClients]

namespace Shop.Tests;

[TestClass]
public class AuditTests
{
    [DynamoTestMethod(Backend.Mock | Backend.Local)]
    public async Task A_client_in_a_static_field_reaches_the_test(DynamoTestContext test)
    {
        await new Customers(test.Client).CreateTableAsync();

        await Audit.RecordAsync("ada");

        Assert.HasCount(1, (await test.Client.ScanAsync(new() { TableName = "customer" })).Items);
    }
}
