using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Operations.Requests;

namespace DynamoObjects.Mock.Operations.Tables;

/// <summary>Rejects the members of requests that the engine does not support: nothing is ignored in silence.</summary>
internal static class UnsupportedMembers
{
    public static void Check(CreateTableRequest request)
    {
        if (request.VectorIndexes.IsSent())
            throw Failures.Validation(Messages.VectorIndexesNotInMock(nameof(request.VectorIndexes)));
        if (request.GlobalTableSourceArn is not null)
            throw Failures.Validation(Messages.OtherAccountsNotInMock(nameof(request.GlobalTableSourceArn)));
        if (request.GlobalTableSettingsReplicationMode is not null)
            throw Failures.Validation(Messages.OtherAccountsNotInMock(nameof(request.GlobalTableSettingsReplicationMode)));
    }

    public static void Check(UpdateTableRequest request)
    {
        if (request.VectorIndexUpdates.IsSent())
            throw Failures.Validation(Messages.VectorIndexesNotInMock(nameof(request.VectorIndexUpdates)));
    }
}
