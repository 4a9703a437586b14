using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Operations.Rules;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Operations;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TagResource.html</summary>
internal static class TagResource
{
    public static TagResourceResponse Run(Database database, TagResourceRequest request)
    {
        var constraints = new Constraints();
        TaggedTables.CheckArn(ref constraints, request.ResourceArn);
        constraints.NotNull(request.Tags, "tags");
        for (var i = 0; i < request.Tags?.Count; i++)
        {
            constraints.Length(request.Tags[i].Key, 1, 128, $"tags.{i + 1}.member.key");
            constraints.Length(request.Tags[i].Value, 0, 256, $"tags.{i + 1}.member.value");
        }
        constraints.ThrowIfUnmet();

        TaggedTables.Change(database, request.ResourceArn, tags =>
        {
            foreach (var tag in request.Tags!)
                tags[tag.Key] = tag.Value;
        });
        return new TagResourceResponse().Complete(0);
    }
}
