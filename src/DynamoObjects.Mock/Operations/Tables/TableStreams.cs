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

    public static StreamDefinition? ChangeStream(StreamDefinition? present, StreamSpecification wanted, DateTimeOffset now)
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
