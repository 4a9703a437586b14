using System.Text.RegularExpressions;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using static DynamoObjects.Testing.Isolation.OutgoingRequests;

namespace DynamoObjects.Testing.Isolation;

/// <summary>The requests of a table's upkeep: backups, exports and imports, policies, insights, streaming destinations, scaling.</summary>
/// <remarks>Not among them are the operations that go beyond a region's own tables, so that the end of a test could not
/// undo them: global tables and bulk operations.</remarks>
internal static partial class OutgoingUpkeep
{
    /// <returns>What to send; <see langword="null"/> for an operation that is not one of these.</returns>
    /// <exception cref="NotSupportedException">It would list what belongs to others.</exception>
    public static AmazonDynamoDBRequest? Rewrite(AmazonDynamoDBRequest request, TableNames names) =>
        request switch
        {
            DescribeContinuousBackupsRequest original => With(original, copy => copy.TableName = names.Put(original.TableName)),
            UpdateContinuousBackupsRequest original => With(original, copy => copy.TableName = names.Put(original.TableName)),
            CreateBackupRequest original => With(original, copy => copy.TableName = names.Put(original.TableName)),
            DescribeBackupRequest original => With(original, copy => copy.BackupArn = names.Put(original.BackupArn)),
            DeleteBackupRequest original => With(original, copy => copy.BackupArn = names.Put(original.BackupArn)),
            ListBackupsRequest original => With(original, copy =>
            {
                copy.TableName = OfOneTable(names.Put(original.TableName), original, nameof(original.TableName));
                copy.ExclusiveStartBackupArn = names.Put(original.ExclusiveStartBackupArn);
            }),
            RestoreTableFromBackupRequest original => With(original, copy =>
            {
                copy.TargetTableName = names.Put(original.TargetTableName);
                copy.BackupArn = names.Put(original.BackupArn);
            }),
            RestoreTableToPointInTimeRequest original => With(original, copy =>
            {
                copy.TargetTableName = names.Put(original.TargetTableName);
                copy.SourceTableName = names.Put(original.SourceTableName);
                copy.SourceTableArn = names.Put(original.SourceTableArn);
            }),

            ExportTableToPointInTimeRequest original => With(original, copy => copy.TableArn = names.Put(original.TableArn)),
            DescribeExportRequest original => With(original, copy => copy.ExportArn = names.Put(original.ExportArn)),
            ListExportsRequest original => With(original, copy =>
                copy.TableArn = OfOneTable(names.Put(original.TableArn), original, nameof(original.TableArn))
            ),
            ImportTableRequest original => With(original, copy =>
                copy.TableCreationParameters = original.TableCreationParameters is { } table
                    ? With(table, it => it.TableName = names.Put(table.TableName))
                    : null
            ),
            DescribeImportRequest original => With(original, copy => copy.ImportArn = names.Put(original.ImportArn)),
            ListImportsRequest original => With(original, copy =>
                copy.TableArn = OfOneTable(names.Put(original.TableArn), original, nameof(original.TableArn))
            ),

            GetResourcePolicyRequest original => With(original, copy => copy.ResourceArn = names.Put(original.ResourceArn)),
            DeleteResourcePolicyRequest original => With(original, copy => copy.ResourceArn = names.Put(original.ResourceArn)),
            PutResourcePolicyRequest original => With(original, copy =>
            {
                copy.ResourceArn = names.Put(original.ResourceArn);
                copy.Policy = original.Policy is { } policy ? ResourceArn().Replace(policy, arn => names.Put(arn.Value)!) : null;
            }),

            DescribeContributorInsightsRequest original => With(original, copy => copy.TableName = names.Put(original.TableName)),
            UpdateContributorInsightsRequest original => With(original, copy => copy.TableName = names.Put(original.TableName)),
            ListContributorInsightsRequest original => With(original, copy =>
                copy.TableName = OfOneTable(names.Put(original.TableName), original, nameof(original.TableName))
            ),

            DescribeKinesisStreamingDestinationRequest original => With(original, copy => copy.TableName = names.Put(original.TableName)),
            EnableKinesisStreamingDestinationRequest original => With(original, copy => copy.TableName = names.Put(original.TableName)),
            UpdateKinesisStreamingDestinationRequest original => With(original, copy => copy.TableName = names.Put(original.TableName)),
            DisableKinesisStreamingDestinationRequest original => With(original, copy => copy.TableName = names.Put(original.TableName)),

            DescribeTableReplicaAutoScalingRequest original => With(original, copy => copy.TableName = names.Put(original.TableName)),
            UpdateTableReplicaAutoScalingRequest original => With(original, copy => copy.TableName = names.Put(original.TableName)),
            _ => null,
        };

    // Without it the answer would be of all tables of the account, in pages whose ends are others' names.
    private static string OfOneTable(string? table, AmazonDynamoDBRequest request, string property) =>
        table
        ?? throw new NotSupportedException(
            $"A test's client lists nothing but what is of its own tables: set {property} in the {request.GetType().Name}."
        );

    [GeneratedRegex("arn:[a-z-]+:dynamodb:[^:\"]*:[^:\"]*:table/[A-Za-z0-9_.-]+")]
    private static partial Regex ResourceArn();
}
