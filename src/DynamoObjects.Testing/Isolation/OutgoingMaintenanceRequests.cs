using System.Text.RegularExpressions;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using static DynamoObjects.Testing.Isolation.OutgoingRequests;

namespace DynamoObjects.Testing.Isolation;

/// <summary>Rewrites the requests for table maintenance: backups, exports, imports and bulk operations, policies,
/// insights, streaming destinations, scaling.</summary>
/// <remarks>Operations that affect more than the tables of one region, such as global tables, are not included: the end
/// of a test could not undo them.</remarks>
internal static partial class OutgoingMaintenanceRequests
{
    /// <returns>The request to send, or <see langword="null"/> if the operation is not one of these.</returns>
    /// <exception cref="NotSupportedException">The request would list resources of others.</exception>
    public static AmazonDynamoDBRequest? Rewrite(AmazonDynamoDBRequest request, TableNames names) =>
        request switch
        {
            DescribeContinuousBackupsRequest original => With(original, copy => copy.TableName = names.AddPrefix(original.TableName)),
            UpdateContinuousBackupsRequest original => With(original, copy => copy.TableName = names.AddPrefix(original.TableName)),
            CreateBackupRequest original => With(original, copy => copy.TableName = names.AddPrefix(original.TableName)),
            DescribeBackupRequest original => With(original, copy => copy.BackupArn = names.AddPrefix(original.BackupArn)),
            DeleteBackupRequest original => With(original, copy => copy.BackupArn = names.AddPrefix(original.BackupArn)),
            ListBackupsRequest original => With(original, copy =>
            {
                copy.TableName = RequireTable(names.AddPrefix(original.TableName), original, nameof(original.TableName));
                copy.ExclusiveStartBackupArn = names.AddPrefix(original.ExclusiveStartBackupArn);
            }),
            RestoreTableFromBackupRequest original => With(original, copy =>
            {
                copy.TargetTableName = names.AddPrefix(original.TargetTableName);
                copy.BackupArn = names.AddPrefix(original.BackupArn);
            }),
            RestoreTableToPointInTimeRequest original => With(original, copy =>
            {
                copy.TargetTableName = names.AddPrefix(original.TargetTableName);
                copy.SourceTableName = names.AddPrefix(original.SourceTableName);
                copy.SourceTableArn = names.AddPrefix(original.SourceTableArn);
            }),

            ExportTableToPointInTimeRequest original => With(original, copy => copy.TableArn = names.AddPrefix(original.TableArn)),
            DescribeExportRequest original => With(original, copy => copy.ExportArn = names.AddPrefix(original.ExportArn)),
            ListExportsRequest original => With(original, copy =>
                copy.TableArn = RequireTable(names.AddPrefix(original.TableArn), original, nameof(original.TableArn))
            ),
            ImportTableRequest original => With(original, copy =>
                copy.TableCreationParameters = original.TableCreationParameters is { } table
                    ? With(table, it => it.TableName = names.AddPrefix(table.TableName))
                    : null
            ),
            DescribeImportRequest original => With(original, copy => copy.ImportArn = names.AddPrefix(original.ImportArn)),
            ListImportsRequest original => With(original, copy =>
                copy.TableArn = RequireTable(names.AddPrefix(original.TableArn), original, nameof(original.TableArn))
            ),

            StartBulkPutItemsRequest original => With(original, copy => copy.TableName = names.AddPrefix(original.TableName)),
            DescribeBulkOperationRequest original => With(original, copy =>
                copy.BulkOperationArn = names.AddPrefix(original.BulkOperationArn)
            ),
            CancelBulkOperationRequest original => With(original, copy =>
                copy.BulkOperationArn = names.AddPrefix(original.BulkOperationArn)
            ),
            // Their response loses the operations of others.
            ListBulkOperationsRequest original => original,

            GetResourcePolicyRequest original => With(original, copy => copy.ResourceArn = names.AddPrefix(original.ResourceArn)),
            DeleteResourcePolicyRequest original => With(original, copy => copy.ResourceArn = names.AddPrefix(original.ResourceArn)),
            PutResourcePolicyRequest original => With(original, copy =>
            {
                copy.ResourceArn = names.AddPrefix(original.ResourceArn);
                copy.Policy = original.Policy is { } policy ? ResourceArn().Replace(policy, arn => names.AddPrefix(arn.Value)!) : null;
            }),

            DescribeContributorInsightsRequest original => With(original, copy => copy.TableName = names.AddPrefix(original.TableName)),
            UpdateContributorInsightsRequest original => With(original, copy => copy.TableName = names.AddPrefix(original.TableName)),
            ListContributorInsightsRequest original => With(original, copy =>
                copy.TableName = RequireTable(names.AddPrefix(original.TableName), original, nameof(original.TableName))
            ),

            DescribeKinesisStreamingDestinationRequest original => With(original, copy =>
                copy.TableName = names.AddPrefix(original.TableName)
            ),
            EnableKinesisStreamingDestinationRequest original => With(original, copy =>
                copy.TableName = names.AddPrefix(original.TableName)
            ),
            UpdateKinesisStreamingDestinationRequest original => With(original, copy =>
                copy.TableName = names.AddPrefix(original.TableName)
            ),
            DisableKinesisStreamingDestinationRequest original => With(original, copy =>
                copy.TableName = names.AddPrefix(original.TableName)
            ),

            DescribeTableReplicaAutoScalingRequest original => With(original, copy => copy.TableName = names.AddPrefix(original.TableName)),
            UpdateTableReplicaAutoScalingRequest original => With(original, copy => copy.TableName = names.AddPrefix(original.TableName)),
            _ => null,
        };

    // Without it, the response would contain all tables of the account, in pages that end with names of others.
    private static string RequireTable(string? table, AmazonDynamoDBRequest request, string property) =>
        table
        ?? throw new NotSupportedException(
            $"The client of a test can list only resources of its own tables. Set {property} in the {request.GetType().Name}."
        );

    [GeneratedRegex("arn:[a-z-]+:dynamodb:[^:\"]*:[^:\"]*:table/[A-Za-z0-9_.-]+")]
    private static partial Regex ResourceArn();
}
