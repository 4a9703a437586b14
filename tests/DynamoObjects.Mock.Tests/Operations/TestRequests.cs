using System.Globalization;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Tests.Operations;

/// <summary>Helpers that keep tests short.</summary>
internal static class TestRequests
{
    /// <summary>Creates an engine with one table that has the hash key "pk" and the range key "sk".</summary>
    public static MockDynamoDb With(string table = "books", Action<CreateTableRequest>? change = null, MockDynamoDbOptions? options = null)
    {
        var engine = new MockDynamoDb(options);
        engine.Execute(Table(table, change));
        return engine;
    }

    public static CreateTableRequest Table(string name = "books", Action<CreateTableRequest>? change = null)
    {
        var request = new CreateTableRequest
        {
            TableName = name,
            AttributeDefinitions = [new("pk", ScalarAttributeType.S), new("sk", ScalarAttributeType.N)],
            KeySchema = [new("pk", KeyType.HASH), new("sk", KeyType.RANGE)],
            BillingMode = BillingMode.PAY_PER_REQUEST,
        };
        change?.Invoke(request);
        return request;
    }

    /// <summary>Adds a global secondary index; its attributes are strings.</summary>
    public static void AddIndex(
        this CreateTableRequest request,
        string name,
        string hash,
        string? range = null,
        params string[] projected
    ) =>
        (request.GlobalSecondaryIndexes ??= []).Add(
            new GlobalSecondaryIndex
            {
                IndexName = name,
                KeySchema = Keys(request, hash, range),
                Projection = Projecting(projected),
            }
        );

    /// <summary>Adds a local secondary index.</summary>
    public static void AddLocalIndex(this CreateTableRequest request, string name, string range, params string[] projected) =>
        (request.LocalSecondaryIndexes ??= []).Add(
            new LocalSecondaryIndex
            {
                IndexName = name,
                KeySchema = Keys(request, "pk", range),
                Projection = Projecting(projected),
            }
        );

    public static Dictionary<string, AttributeValue> Item(string pk, int sk, params (string Name, object Value)[] attributes)
    {
        var item = new Dictionary<string, AttributeValue> { ["pk"] = Value(pk), ["sk"] = Value(sk) };
        foreach (var (name, value) in attributes)
            item[name] = Value(value);
        return item;
    }

    public static Dictionary<string, AttributeValue> Values(params (string Name, object Value)[] values) =>
        values.ToDictionary(v => v.Name, v => Value(v.Value));

    public static AttributeValue Value(object value) =>
        value switch
        {
            AttributeValue attribute => attribute,
            string text => new AttributeValue { S = text },
            int number => new AttributeValue { N = number.ToString(CultureInfo.InvariantCulture) },
            bool flag => new AttributeValue { BOOL = flag },
            string[] set => new AttributeValue { SS = [.. set] },
            object[] list => new AttributeValue { L = [.. list.Select(Value)], IsLSet = true },
            Dictionary<string, AttributeValue> map => new AttributeValue { M = map, IsMSet = true },
            _ => throw new ArgumentException($"No attribute value for {value.GetType()}."),
        };

    public static PutItemResponse Put(this MockDynamoDb engine, Dictionary<string, AttributeValue> item, string table = "books") =>
        (PutItemResponse)engine.Execute(new PutItemRequest(table, item));

    public static Dictionary<string, AttributeValue>? Get(this MockDynamoDb engine, string pk, int sk, string table = "books") =>
        engine.Run<GetItemResponse>(new GetItemRequest(table, Item(pk, sk))).Item.NullIfUnset();

    /// <summary>Gets a map of a response; <see langword="null"/> if DynamoDB does not send it, although the SDK may create an empty
    /// one.</summary>
    public static Dictionary<string, T>? NullIfUnset<T>(this Dictionary<string, T>? map) => SdkCollections.IsSet(map) ? map : null;

    public static T Run<T>(this MockDynamoDb engine, AmazonDynamoDBRequest request)
        where T : Amazon.Runtime.AmazonWebServiceResponse => (T)engine.Execute(request);

    /// <summary>Asserts that a request fails with AWS's message.</summary>
    public static T AssertRejects<T>(this MockDynamoDb engine, AmazonDynamoDBRequest request, string message)
        where T : AmazonDynamoDBException
    {
        var exception = Assert.Throws<T>(() => engine.Execute(request));
        Assert.Equal(message, exception.Message);
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, exception.StatusCode);
        Assert.NotEmpty(exception.RequestId);
        return exception;
    }

    /// <summary>Asserts that a request fails with a validation error.</summary>
    public static void AssertRejects(this MockDynamoDb engine, AmazonDynamoDBRequest request, string message) =>
        Assert.Equal("ValidationException", engine.AssertRejects<AmazonDynamoDBException>(request, message).ErrorCode);

    private static List<KeySchemaElement> Keys(CreateTableRequest request, string hash, string? range)
    {
        List<KeySchemaElement> keys = [new(hash, KeyType.HASH)];
        if (range is not null)
            keys.Add(new(range, KeyType.RANGE));
        foreach (var key in keys)
        {
            if (!request.AttributeDefinitions.Exists(a => a.AttributeName == key.AttributeName))
                request.AttributeDefinitions.Add(new(key.AttributeName, ScalarAttributeType.S));
        }

        return keys;
    }

    private static Projection Projecting(string[] projected) =>
        projected switch
        {
            [] => new Projection { ProjectionType = ProjectionType.ALL },
            ["KEYS_ONLY"] => new Projection { ProjectionType = ProjectionType.KEYS_ONLY },
            _ => new Projection { ProjectionType = ProjectionType.INCLUDE, NonKeyAttributes = [.. projected] },
        };
}
