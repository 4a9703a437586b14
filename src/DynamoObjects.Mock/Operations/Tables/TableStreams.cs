using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Operations.Tables;

/// <summary>Reads the stream declaration of a table.</summary>
internal static class TableStreams
{
    public static void CheckStream(StreamSpecification stream)
    {
        if (stream.StreamEnabled == true && stream.StreamViewType is null)
            throw Failures.Validation(Messages.StreamWithoutViewType);
        if (stream.StreamEnabled == false && stream.StreamViewType is not null)
            throw Failures.Validation(Messages.ViewTypeWithoutStream);
    }

    /// <summary>Rejects the change of a stream that other changes of its table do not allow.</summary>
    public static void CheckState(TableDefinition definition, StreamSpecification? wanted)
    {
        if (wanted is not null)
            TableStates.CheckStreamChange(definition);
    }

    public static TableDefinition Change(Database database, TableDefinition definition, StreamSpecification? wanted)
    {
        if (wanted is null)
            return definition;
        var now = database.Now;
        var delay = wanted.StreamEnabled == true ? database.Delays.StreamEnabling : database.Delays.StreamDisabling;
        return (definition with { Stream = ChangeStream(definition.Stream, wanted, now) }).Begin(
            new RunningChange(RunningChangeKind.Stream, now + delay),
            isShown: true
        );
    }

    public static void Describe(TableDefinition definition, TableDescription description)
    {
        if (definition.Stream is not { } stream)
            return;
        if (stream.IsEnabled)
            description.StreamSpecification = new StreamSpecification { StreamEnabled = true, StreamViewType = stream.ViewType };
        description.LatestStreamLabel = stream.Label;
        description.LatestStreamArn = $"{definition.Arn}/stream/{stream.Label}";
    }

    private static StreamDefinition? ChangeStream(StreamDefinition? present, StreamSpecification wanted, DateTimeOffset now)
    {
        var isEnabled = present is { IsEnabled: true };
        if (wanted.StreamEnabled == true)
        {
            if (isEnabled)
                throw Failures.Validation(Messages.StreamEnabled);
            CheckStream(wanted);
            return StreamDefinition.Create(wanted.StreamViewType.Value, now);
        }

        return isEnabled ? present! with { IsEnabled = false } : throw Failures.Validation(Messages.StreamDisabled);
    }
}
