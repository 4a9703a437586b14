using Amazon.DynamoDBv2.DataModel;

namespace Shop.Orders;

/// <summary>Stores customers with the object persistence model of the AWS SDK.</summary>
public sealed class CustomerStore(IDynamoDBContext context)
{
    public Task SaveAsync(string id, string name, CancellationToken cancellationToken) =>
        context.SaveAsync(new Customer { Id = id, Name = name }, cancellationToken);

    /// <summary>Returns the name of a customer, or <see langword="null"/> if there is no such customer.</summary>
    public async Task<string?> FindNameAsync(string id, CancellationToken cancellationToken) =>
        (await context.LoadAsync<Customer>(id, cancellationToken))?.Name;
}
