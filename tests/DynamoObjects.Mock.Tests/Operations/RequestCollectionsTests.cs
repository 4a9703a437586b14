using System.Collections;
using System.Reflection;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Operations;

namespace DynamoObjects.Mock.Tests.Operations;

/// <summary>Removes the empty collections that the SDK creates in requests. The rule is tested directly, since the SDK's switch
/// affects the whole process.</summary>
public class RequestCollectionsTests
{
    private const string Models = "Amazon.DynamoDBv2.Model";

    // The engine does not read them.
    private static readonly Type[] IgnoredTypes =
    [
        typeof(VectorIndex),
        typeof(VectorIndexUpdate),
        typeof(ReplicationGroupUpdate),
        typeof(GlobalTableWitnessGroupUpdate),
    ];

    public static TheoryData<string> Operations =>
        [.. OperationTable.All.Where(operation => operation.State != OperationState.Unsupported).Select(operation => operation.Name)];

    [Theory]
    [MemberData(nameof(Operations))]
    public void No_member_of_a_request_is_left_empty_at_any_depth(string operation)
    {
        var request = (AmazonDynamoDBRequest)Fill(OperationTable.All.Single(known => known.Name == operation).RequestType);
        var before = Collections(request).ToList();

        var sent = RequestCollections.CopyWithoutEmptyCollections(request);

        Assert.DoesNotContain(Collections(sent), found => found.Collection.Count == 0);
        Assert.Equal(before, Collections(request));
        Assert.Equal(Collections(request).Count(found => found.Collection.Count > 0), Collections(sent).Count());
    }

    [Fact]
    public void A_copy_has_the_run_time_type_and_the_other_members_of_its_original()
    {
        var request = new Titled
        {
            TableName = "books",
            Title = "Emma",
            Key = [],
            ConsistentRead = true,
        };

        var sent = Assert.IsType<Titled>(RequestCollections.CopyWithoutEmptyCollections(request));

        Assert.Equal(("books", "Emma", true), (sent.TableName, sent.Title, sent.ConsistentRead));
        Assert.Null(sent.Key);
        Assert.NotNull(request.Key);
    }

    [Fact]
    public void An_empty_collection_within_a_collection_is_sent()
    {
        var sent = (BatchWriteItemRequest)
            RequestCollections.CopyWithoutEmptyCollections(new BatchWriteItemRequest { RequestItems = new() { ["books"] = [] } });

        Assert.Empty(sent.RequestItems["books"]);
    }

    /// <summary>Creates a model with every member set: complete models, collections with one model, and other collections
    /// empty.</summary>
    private static object Fill(Type type)
    {
        var model = Activator.CreateInstance(type)!;
        foreach (var member in type.GetProperties().Where(member => member.CanWrite))
        {
            if (IsModel(member.PropertyType))
                member.SetValue(model, Fill(member.PropertyType));
            else if (typeof(ICollection).IsAssignableFrom(member.PropertyType))
                member.SetValue(model, FillCollection(member.PropertyType));
        }

        return model;
    }

    private static object FillCollection(Type type)
    {
        var collection = Activator.CreateInstance(type)!;
        var element = type.GetGenericArguments()[^1];
        var isOfLists = typeof(IList).IsAssignableFrom(element) && IsModel(element.GetGenericArguments()[0]);
        var value =
            IsModel(element) ? Fill(element)
            : isOfLists ? FillCollection(element)
            : null;
        if (value is not null && collection is IList list)
            list.Add(value);
        else if (value is not null)
            ((IDictionary)collection).Add("name", value);
        return collection;
    }

    /// <summary>Gets the collections that are members of a model or of a nested one.</summary>
    private static IEnumerable<(string Path, ICollection Collection)> Collections(object model, string path = "")
    {
        foreach (var member in model.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(member => member.CanWrite))
        {
            var (at, value) = ($"{path}.{member.Name}", member.GetValue(model));
            var within = value is ICollection collection ? Elements(collection) : [value];
            if (value is ICollection found)
                yield return (at, found);
            foreach (var inner in within.Where(inner => inner is not null && IsModel(inner.GetType())))
            {
                foreach (var deeper in Collections(inner!, at))
                    yield return deeper;
            }
        }
    }

    private static IEnumerable<object?> Elements(ICollection collection)
    {
        foreach (var element in collection is IDictionary map ? map.Values : collection)
        {
            foreach (var each in element is IList list ? list.Cast<object?>() : [element])
                yield return each;
        }
    }

    private static bool IsModel(Type type) =>
        type.Namespace == Models && type.IsClass && type != typeof(AttributeValue) && !IgnoredTypes.Contains(type);

    private sealed class Titled : GetItemRequest
    {
        public string? Title { get; set; }
    }
}
