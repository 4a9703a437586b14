using System.Text;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Operations.Requests;
using DynamoObjects.Mock.Storage;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Operations.Tables;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ListTagsOfResource.html</summary>
internal static class ListTagsOfResource
{
    private const int MaxTags = 10;
    private const string TokenPrefix = "tags-after:";

    public static ListTagsOfResourceResponse Run(Database database, ListTagsOfResourceRequest request)
    {
        var constraints = new Constraints();
        TableTags.CheckArn(ref constraints, request.ResourceArn);
        constraints.ThrowIfUnmet();

        var start = ReadToken(request.NextToken);
        var tags = TableTags
            .Find(database, request.ResourceArn)
            .Where(t => string.CompareOrdinal(t.Key, start) > 0)
            .OrderBy(t => t.Key, StringComparer.Ordinal)
            .Take(MaxTags + 1)
            .Select(t => new Tag { Key = t.Key, Value = t.Value })
            .ToSdkList();

        var response = new ListTagsOfResourceResponse { Tags = tags };
        if (tags.Count > MaxTags)
        {
            tags.RemoveAt(MaxTags);
            response.NextToken = CreateToken(tags[^1].Key);
        }

        return response.Complete(20 + tags.Sum(t => 20L + t.Key.Length + t.Value.Length));
    }

    /// <summary>Creates a token with the last key of a page: tags that are added or removed before the next page do not affect other
    /// tags.</summary>
    private static string CreateToken(string key) => Convert.ToBase64String(Encoding.UTF8.GetBytes(TokenPrefix + key));

    /// <summary>Reads the key in a token; <see langword="null"/> for any other text, with which AWS returns the first page.</summary>
    private static string? ReadToken(string? token)
    {
        var bytes = new byte[token?.Length ?? 0];
        if (!Convert.TryFromBase64String(token ?? "", bytes, out var length))
            return null;
        var text = Encoding.UTF8.GetString(bytes, 0, length);
        return text.StartsWith(TokenPrefix, StringComparison.Ordinal) ? text[TokenPrefix.Length..] : null;
    }
}
