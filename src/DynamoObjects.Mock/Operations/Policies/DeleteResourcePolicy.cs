using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Operations.Requests;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Operations.Policies;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DeleteResourcePolicy.html</summary>
internal static class DeleteResourcePolicy
{
    public static DeleteResourcePolicyResponse Run(Database database, DeleteResourcePolicyRequest request)
    {
        var constraints = new Constraints();
        PolicyResource.Check(ref constraints, request.ResourceArn);
        PolicyResource.CheckRevision(ref constraints, request.ExpectedRevisionId);
        constraints.ThrowIfUnmet();

        var resource = PolicyResource.Find(database, request.ResourceArn);
        return new DeleteResourcePolicyResponse { RevisionId = Delete(database, resource, request.ExpectedRevisionId) }.Complete(40);
    }

    /// <returns>The revision of the removed policy; later, that of its removal; <see langword="null"/> if there was none.</returns>
    private static string? Delete(Database database, PolicyResource resource, string? expectedRevision)
    {
        lock (resource.Table.SyncRoot)
        {
            TableNames.CheckNotDeleting(database, resource.Table.Definition);
            PolicyChanges.CheckRevision(resource, expectedRevision);
            var present = resource.Policy;
            if (present?.Document is not null)
                PolicyChanges.Apply(database, resource, document: null);
            return present?.RevisionId;
        }
    }
}
