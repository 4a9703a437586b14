using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Operations.Requests;
using DynamoObjects.Mock.Storage;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Operations.Tables;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ListTagsOfResource.html</summary>
internal static class ListTagsOfResource
{
    private const int MaxTags = 10;

    public static ListTagsOfResourceResponse Run(Database database, ListTagsOfResourceRequest request)
    {
        var constraints = new Constraints();
        TableTags.CheckArn(ref constraints, request.ResourceArn);
        constraints.ThrowIfUnmet();

        // The token is the last key of the previous page: tags that are added or removed in between do not affect other tags.
        var tags = TableTags
            .Resolve(database, request.ResourceArn)
            .Definition.Tags.Where(t => string.CompareOrdinal(t.Key, request.NextToken) > 0)
            .OrderBy(t => t.Key, StringComparer.Ordinal)
            .Take(MaxTags + 1)
            .Select(t => new Tag { Key = t.Key, Value = t.Value })
            .ToSdkList();

        var response = new ListTagsOfResourceResponse { Tags = tags };
        if (tags.Count > MaxTags)
        {
            tags.RemoveAt(MaxTags);
            response.NextToken = tags[^1].Key;
        }

        return response.Complete(20 + tags.Sum(t => 20L + t.Key.Length + t.Value.Length));
    }
}
