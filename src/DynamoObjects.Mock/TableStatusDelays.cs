using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock;

/// <summary>Represents how long the changes of tables, and of their indexes and settings, take.</summary>
/// <remarks>A <see cref="TimeSpan"/> converts to the same duration for all changes that take time on AWS.</remarks>
public sealed class TableStatusDelays
{
    private TableStatusDelays(StatusDelays values) => Values = values;

    /// <summary>Gets no delay: every change is done when its request returns.</summary>
    public static TableStatusDelays None { get; } = FromTimeSpan(TimeSpan.Zero);

    /// <summary>Gets the durations that were measured on AWS in October 2026, such as 4 seconds for the creation of a table without
    /// indexes, 9 minutes for an index that is added to a table, and 80 seconds for the switch to provisioned billing.</summary>
    /// <remarks>With a clock that a test advances, waiting code runs as on AWS, and at once.</remarks>
    public static TableStatusDelays AwsLike { get; } = new(StatusDelays.AwsLike);

    internal StatusDelays Values { get; }

    /// <summary>Converts a duration to the same duration for all changes.</summary>
    /// <param name="delay">The duration.</param>
    public static implicit operator TableStatusDelays(TimeSpan delay) => FromTimeSpan(delay);

    /// <summary>Creates the same duration for all changes.</summary>
    /// <param name="delay">The duration, from zero to 100 years.</param>
    /// <returns>The durations; the engine checks them when it is created.</returns>
    public static TableStatusDelays FromTimeSpan(TimeSpan delay) => new(StatusDelays.CreateUniform(delay));
}
