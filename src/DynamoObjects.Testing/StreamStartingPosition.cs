namespace DynamoObjects.Testing;

/// <summary>Specifies where the first delivery of an event source mapping starts in a stream.</summary>
/// <remarks>AWS does not support <c>AT_TIMESTAMP</c> for streams of DynamoDB.</remarks>
public enum StreamStartingPosition
{
    /// <summary>At the oldest record of the stream, as <c>TRIM_HORIZON</c> on AWS.</summary>
    TrimHorizon,

    /// <summary>After the newest record of the stream, as <c>LATEST</c> on AWS: the first delivery delivers
    /// nothing, and later ones deliver what was written after it.</summary>
    Latest,
}
