using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Operations.Transfers;

namespace DynamoObjects.Mock;

public sealed partial class MockDynamoDb
{
    /// <summary>Gets the store of exports, imports and bulk operations.</summary>
    /// <value>The value of <see cref="MockDynamoDbOptions.ObjectStore"/>.</value>
    public IObjectStore ObjectStore => ((ObjectStoreBuckets)_account.Home.Settings.Buckets).Store;

    /// <summary>Gets the errors of an import, which AWS writes to Amazon CloudWatch Logs.</summary>
    /// <param name="importArn">The ARN of the import.</param>
    /// <returns>A text for each record that was not imported, with the key of the object, the line and the reason; at most 1,000 of
    /// them.</returns>
    /// <exception cref="ImportNotFoundException">The engine has no import with this ARN.</exception>
    /// <exception cref="ObjectDisposedException">The engine was disposed.</exception>
    public IReadOnlyList<string> GetImportErrors(string importArn)
    {
        ArgumentException.ThrowIfNullOrEmpty(importArn);
        return FindDatabaseOfArn(importArn).Transfers.Find<Import>(importArn)?.Errors
            ?? throw Failures.ImportNotFound(Messages.ImportNotFound(importArn));
    }
}
