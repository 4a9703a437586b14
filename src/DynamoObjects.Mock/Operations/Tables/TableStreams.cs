using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Operations.Requests;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Operations.Tables;

/// <summary>The stream of a table.
/// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Streams.html#Streams.Enabling</summary>
internal static class TableStreams
{
    public static void CheckConstraints(ref Constraints constraints, StreamSpecification? stream)
    {
        if (stream is null)
            return;
        constraints.NotNull(stream.StreamEnabled, "streamSpecification.streamEnabled");
        constraints.OneOf(stream.StreamViewType, "streamSpecification.streamViewType", EnumValues.StreamViewTypes);
    }

    /// <summary>Checks the stream of a new table.</summary>
    public static void CheckNew(StreamSpecification? stream)
    {
        switch (stream)
        {
            case { StreamEnabled: true, StreamViewType: null }:
                throw Failures.Validation(Messages.StreamWithoutViewType);
            case { StreamEnabled: false, StreamViewType: not null }:
                throw Failures.Validation(Messages.ViewTypeWithoutStream);
            default:
                break;
        }
    }

    /// <summary>Checks a change of a stream.</summary>
    public static void CheckChange(StreamSpecification? stream)
    {
        switch (stream)
        {
            case { StreamEnabled: true, StreamViewType: null }:
                throw Failures.Validation(Messages.EnabledStreamWithoutViewType);
            case { StreamEnabled: false, StreamViewType: not null }:
                throw Failures.Validation(Messages.DisabledStreamWithViewType);
            default:
                break;
        }
    }

    /// <summary>Rejects the change of a stream that other changes of its table do not allow.</summary>
    public static void CheckState(TableDefinition definition, StreamSpecification? wanted)
    {
        if (wanted is null)
            return;
        TableStates.CheckStreamChange(definition);
        if (definition.FindChange(RunningChangeKind.TableClass) is TableClassChange running)
            throw Failures.ResourceInUse(Messages.StreamWithBusyTableClass(definition.Name, running.TableClass));
    }

    /// <summary>Enables or disables the stream; each stream has its own ARN.</summary>
    public static TableDefinition Change(Database database, TableDefinition definition, StreamSpecification? wanted)
    {
        if (wanted is null)
            return definition;
        var present = definition.Stream;
        var isEnabled = present is { IsEnabled: true };
        if (wanted.StreamEnabled == isEnabled)
        {
            throw Failures.Validation(isEnabled ? Messages.StreamEnabled(definition.Name) : Messages.StreamDisabled(definition.Name));
        }

        var now = database.Now;
        var (stream, delay) = isEnabled
            ? (present! with { IsEnabled = false }, database.Delays.StreamDisabling)
            : (StreamDefinition.Create(wanted.StreamViewType.Value, now, present), database.Delays.StreamEnabling);
        definition = definition with { Stream = stream };
        return definition.Begin(new RunningChange(RunningChangeKind.Stream, now + delay), isShown: true);
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
}
