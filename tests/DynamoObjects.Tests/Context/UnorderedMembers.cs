using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace DynamoObjects.Tests.Context;

/// <summary>Excludes members that are stored as sets, which have no order, and members that are not data.</summary>
internal sealed class UnorderedMembers : DefaultJsonTypeInfoResolver
{
    public override JsonTypeInfo GetTypeInfo(Type type, JsonSerializerOptions options)
    {
        var info = base.GetTypeInfo(type, options);
        if (type == typeof(Customer))
        {
            string[] left =
            [
                nameof(Customer.Tags),
                nameof(Customer.Numbers),
                nameof(Customer.Rows),
                nameof(Customer.Blobs),
                nameof(Customer.Stream),
            ];
            foreach (var property in info.Properties.Where(p => left.Contains(p.Name)).ToList())
                info.Properties.Remove(property);
        }

        return info;
    }
}
