using System.Collections;
using System.Reflection;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;
using DynamoObjects.Testing.Isolation;

namespace DynamoObjects.Testing.Tests.Isolation;

public class IncomingResponsesTests
{
    private const string ArnWithPrefix = "arn:aws:dynamodb:r:1:table/p-store";
    private const int Depth = 6;

    private readonly TableNames _names = new("p-");

    public static TheoryData<string> Operations =>
        [
            .. typeof(AmazonDynamoDBRequest)
                .Assembly.GetExportedTypes()
                .Where(type => type.IsSubclassOf(typeof(AmazonDynamoDBRequest)) && !type.IsAbstract)
                .Select(type => type.Name[..^"Request".Length])
                .Except(OutgoingRequestsTests.UnsupportedOperations),
        ];

    // Holds for the whole API of the SDK: no member that names or mentions a table returns the prefix.
    [Theory]
    [MemberData(nameof(Operations))]
    public void No_response_names_a_table_with_the_prefix(string operation)
    {
        var models = typeof(AmazonDynamoDBRequest).Assembly;
        var request = (AmazonDynamoDBRequest)Activator.CreateInstance(models.GetType($"Amazon.DynamoDBv2.Model.{operation}Request")!)!;
        var response = (AmazonWebServiceResponse)CreateValue(models.GetType($"Amazon.DynamoDBv2.Model.{operation}Response")!, Depth);

        IncomingResponses.Rewrite(request, response, _names);

        Assert.Empty(
            Texts(response, operation).Where(found => found.Text.Contains("p-", StringComparison.Ordinal)).Select(found => found.Path)
        );
    }

    private static object CreateValue(Type type, int depth)
    {
        var model = Activator.CreateInstance(type)!;
        foreach (var property in Members(type))
        {
            if (Value(property, property.PropertyType, depth) is { } value)
                property.SetValue(model, value);
        }

        return model;
    }

    private static object? Value(PropertyInfo property, Type type, int depth)
    {
        if (type == typeof(string))
            return Names(property.Name) ? ArnWithPrefix : null;
        if (depth == 0)
            return null;
        if (IsModel(type))
            return CreateValue(type, depth - 1);
        if (!type.IsGenericType || Value(property, type.GetGenericArguments()[^1], depth - 1) is not { } element)
            return null;
        if (type.GetGenericTypeDefinition() == typeof(List<>))
        {
            var list = (IList)Activator.CreateInstance(type)!;
            list.Add(element);
            return list;
        }

        var map = (IDictionary)Activator.CreateInstance(type)!;
        map[NamesIndexes(property) ? "ByCity" : "p-store"] = element;
        return map;
    }

    private static bool NamesIndexes(PropertyInfo property) =>
        property.DeclaringType == typeof(ConsumedCapacity) || property.DeclaringType == typeof(BulkOperationUsage);

    private static IEnumerable<(string Path, string Text)> Texts(object? value, string path) =>
        value switch
        {
            string text => [(path, text)],
            IDictionary map => map.Keys.Cast<string>().SelectMany(key => Texts(map[key], $"{path}[{key}]").Append((path, key))),
            IEnumerable list => list.Cast<object>().SelectMany(element => Texts(element, path)),
            { } model when IsModel(model.GetType()) || model is AmazonWebServiceResponse => Members(model.GetType())
                .SelectMany(property => Texts(property.GetValue(model), $"{path}.{property.Name}")),
            _ => [],
        };

    private static bool Names(string property) =>
        property.EndsWith("TableName", StringComparison.Ordinal)
        || property.EndsWith("Message", StringComparison.Ordinal)
        || property == "Policy"
        || (property.EndsWith("Arn", StringComparison.Ordinal) && !property.StartsWith("KMS", StringComparison.Ordinal));

    private static bool IsModel(Type type) =>
        type.Namespace == typeof(AttributeValue).Namespace
        && type is { IsClass: true, IsAbstract: false }
        && type != typeof(AttributeValue)
        && type.GetConstructor(Type.EmptyTypes) is not null;

    private static IEnumerable<PropertyInfo> Members(Type type) =>
        type.GetProperties(BindingFlags.Instance | BindingFlags.Public)
            .Where(property => property.CanWrite && property.GetIndexParameters().Length == 0);
}
