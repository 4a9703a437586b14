using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.DataModel;
using DynamoObjects.Testing.Traffic;

namespace DynamoObjects.Testing.Cases;

/// <summary>The types of parameters that the test kit provides values for.</summary>
internal static class ProvidedParameters
{
    private static readonly Dictionary<Type, Func<DynamoTestContext, object>> Values = new()
    {
        [typeof(DynamoTestContext)] = test => test,
        [typeof(DynamoDatabase)] = test => test.Database,
        [typeof(IAmazonDynamoDB)] = test => test.Client,
        [typeof(AmazonDynamoDBClient)] = test => test.Client,
        [typeof(IDynamoDBContext)] = Context,
        [typeof(DynamoDBContext)] = Context,
        [typeof(CancellationToken)] = test => test.CancellationToken,
    };

    public static string TypeNames { get; } = string.Join(", ", Values.Keys.Select(type => type.Name));

    public static bool CanProvide(Type type) => Values.ContainsKey(type);

    public static object GetValue(Type type, DynamoTestContext test) => Values[type](test);

    public static bool TryGetValue(Type type, DynamoTestContext test, out object? value)
    {
        value = Values.TryGetValue(type, out var factory) ? factory(test) : null;
        return value is not null;
    }

    private static TestDynamoDBContext Context(DynamoTestContext test) => new TestDynamoDBContext(test.Client);
}
