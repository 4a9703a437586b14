using DynamoObjects;
using Microsoft.Extensions.DependencyInjection;
using Shop.Records;

namespace Docs.Mapper;

// begin-snippet: mapper-injected
public sealed class Reports(DynamoTable<Store> stores, [FromKeyedServices("reports")] DynamoDatabase reports)
{
    public DynamoTable<Store> Stores => stores;

    public DynamoTable<Order> Orders => reports.Table<Order>();
}
// end-snippet
