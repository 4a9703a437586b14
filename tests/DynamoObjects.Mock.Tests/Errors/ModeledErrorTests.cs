using System.Net;
using System.Reflection;
using System.Text;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime.Internal.Transform;
using DynamoObjects.Mock.Client;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Operations;

namespace DynamoObjects.Mock.Tests.Errors;

/// <summary>A client in process throws an error with the type that the SDK gives it when it reads a response.</summary>
public class ModeledErrorTests
{
    private static readonly Type[] Exceptions =
    [
        .. typeof(AmazonDynamoDBException)
            .Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(AmazonDynamoDBException)) && type.Namespace == typeof(Tag).Namespace),
    ];

    public static TheoryData<string> Operations =>
        [.. OperationTable.All.Where(operation => FindUnmarshaller(operation.Name) is not null).Select(operation => operation.Name)];

    [Theory]
    [MemberData(nameof(Operations))]
    public void An_error_has_the_type_that_the_SDK_gives_it(string operation)
    {
        var unmarshaller = FindUnmarshaller(operation)!;

        Assert.All(Exceptions, type =>
        {
            var exception = (AmazonDynamoDBException)Activator.CreateInstance(type, "text")!;
            var read = Read(unmarshaller, type.Name) == type || Read(unmarshaller, type.Name[..^"Exception".Length]) == type;
            // The engine never throws it: it has no endpoint.
            if (type != typeof(InvalidEndpointException))
                Assert.Equal((type, read), (type, ModeledErrors.Contains(operation, exception)));
        });
    }

    [Fact]
    public void There_are_exceptions_and_operations()
    {
        Assert.InRange(Exceptions.Length, 30, int.MaxValue);
        Assert.InRange(Operations.Count, 60, int.MaxValue);
    }

    [Fact]
    public void An_error_without_a_type_keeps_its_code_and_message()
    {
        using var engine = new MockDynamoDb(new MockDynamoDbOptions { EnforceCooldowns = true });
        engine.Execute(
            new CreateTableRequest
            {
                TableName = "books",
                BillingMode = BillingMode.PAY_PER_REQUEST,
                AttributeDefinitions = [new("id", ScalarAttributeType.S)],
                KeySchema = [new("id", KeyType.HASH)],
            }
        );
        engine.Execute(new UpdateTableRequest { TableName = "books", DeletionProtectionEnabled = true });

        // UpdateTable has no ThrottlingException in the SDK.
        var exception = Assert.Throws<AmazonDynamoDBException>(() =>
            engine.Execute(new UpdateTableRequest { TableName = "books", DeletionProtectionEnabled = false })
        );

        Assert.Equal(("ThrottlingException", HttpStatusCode.BadRequest), (exception.ErrorCode, exception.StatusCode));
        Assert.IsType<ThrottlingException>(exception.InnerException);
        Assert.Equal(exception.InnerException.Message, exception.Message);
    }

    private static JsonResponseUnmarshaller? FindUnmarshaller(string operation) =>
        typeof(AmazonDynamoDBException)
            .Assembly.GetType($"Amazon.DynamoDBv2.Model.Internal.MarshallTransformations.{operation}ResponseUnmarshaller")
            ?.GetProperty("Instance", BindingFlags.Static | BindingFlags.Public)
            ?.GetValue(null) as JsonResponseUnmarshaller;

    private static Type Read(JsonResponseUnmarshaller unmarshaller, string code)
    {
        var body = Encoding.UTF8.GetBytes($$"""{"__type":"com.amazonaws.dynamodb.v20120810#{{code}}","message":"text"}""");
        using var context = new JsonUnmarshallerContext(new MemoryStream(body), true, new ResponseHeaders(null), isException: true);
        return unmarshaller.UnmarshallException(context, null, HttpStatusCode.BadRequest).GetType();
    }
}
