using System.Reflection;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Tests.Records;

namespace DynamoObjects.Tests;

public sealed class TestDatabaseTests
{
    [Fact]
    public async Task A_test_leaves_no_table()
    {
        var test = new TestDatabase();
        await test.Database.CreateTableAsync<Store>();
        await test.Database.CreateTableAsync<Order>();
        test.TakeRequests();

        await test.DisposeAsync();

        Assert.Equal(
            new[] { test.Database.GetTableName<Order>(), test.Database.GetTableName<Store>() },
            test.TakeRequests().Cast<DeleteTableRequest>().Select(request => request.TableName).Order(StringComparer.Ordinal));
    }

    // xUnit v2 does not call the DisposeAsync of a class that is only IAsyncDisposable.
    [Fact]
    public void Each_class_with_a_database_is_ended_by_xUnit() =>
        Assert.All(
            typeof(TestDatabase).Assembly.GetTypes().Where(type => type.GetFields(BindingFlags.Instance | BindingFlags.NonPublic).Any(field =>
                field.FieldType == typeof(TestDatabase) && type.IsVisible)),
            type => Assert.True(type.IsAssignableTo(typeof(IAsyncLifetime)), type.Name));
}
