using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Operations.Requests;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Operations.Integrations;

/// <summary>Checks requests for the Kinesis data streams of a table, and changes its destinations.</summary>
internal static class KinesisDestinations
{
    public static void Check(ref Constraints constraints, string? tableName, string? streamArn)
    {
        TableNames.Check(ref constraints, tableName);
        constraints.NotNull(streamArn, "streamArn");
        constraints.Length(streamArn, 37, 1024, "streamArn");
    }

    public static void CheckPrecision(ref Constraints constraints, Amazon.Runtime.ConstantClass? precision, string member) =>
        constraints.OneOf(precision, new MemberName(member + ".", "approximateCreationDateTimePrecision"), EnumValues.KinesisPrecisions);

    /// <summary>Changes the destinations of a table.</summary>
    /// <param name="database">The database.</param>
    /// <param name="table">The table.</param>
    /// <param name="streamArn">The ARN of the stream.</param>
    /// <param name="change">Creates the destination from the present one, if there is one.</param>
    /// <returns>The destination.</returns>
    public static KinesisDestination Change(
        Database database,
        Table table,
        string streamArn,
        Func<TableDefinition, KinesisDestination?, KinesisDestination> change
    )
    {
        KinesisDestination changed;
        lock (table.SyncRoot)
        {
            var definition = table.Definition;
            TableNames.CheckNotDeleting(database, definition);
            var present = definition.Kinesis.FirstOrDefault(d => d.StreamArn == streamArn);
            changed = change(definition, present);
            table.Redefine(
                definition with
                {
                    Kinesis = present is null
                        ? [.. definition.Kinesis, changed]
                        : [.. definition.Kinesis.Select(d => d == present ? changed : d)],
                }
            );
            database.Kinesis.Attach(table);
        }

        // Readers of a disabled destination end.
        database.Kinesis.Wake();
        return changed;
    }

    public static KinesisDataStreamDestination Describe(KinesisDestination destination, DateTimeOffset now)
    {
        var status = destination.GetStatus(now);
        return new KinesisDataStreamDestination
        {
            StreamArn = destination.StreamArn,
            DestinationStatus = status,
            DestinationStatusDescription = status == "ENABLE_FAILED" ? Messages.KinesisNotPermitted : null,
            ApproximateCreationDateTimePrecision = destination.GetPrecision(now),
        };
    }

    /// <summary>Whether an ARN is that of a Kinesis data stream in the account and region of the database.</summary>
    /// <remarks>See <see href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/kds_gettingstarted.html">Getting started
    /// with Kinesis Data Streams for DynamoDB</see>.</remarks>
    public static bool IsStream(Database database, string arn) =>
        arn.Split(':', 6) is ["arn", { Length: > 0 }, "kinesis", var region, var account, var resource]
        && region == database.Settings.Region
        && account == database.Settings.AccountId
        && resource.Split('/') is ["stream", { Length: > 0 }];
}
