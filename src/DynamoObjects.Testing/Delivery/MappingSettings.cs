using System.Globalization;
using DynamoObjects.Testing.Delivery.Filters;

namespace DynamoObjects.Testing.Delivery;

/// <summary>The checked settings of a mapping.</summary>
internal sealed record MappingSettings
{
    private const int MaxFilters = 10;

    /// <summary>How long a stream keeps its records.</summary>
    private static readonly TimeSpan Retention = TimeSpan.FromHours(24);

    public required string FunctionName { get; init; }

    public required int BatchSize { get; init; }

    public required TimeSpan BatchingWindow { get; init; }

    public required int Lanes { get; init; }

    public required bool StartsAtEnd { get; init; }

    public required bool Bisects { get; init; }

    /// <summary>Null: no limit.</summary>
    public required int? MaxRetries { get; init; }

    public required TimeSpan MaxAge { get; init; }

    public required bool ReadsFailures { get; init; }

    public required TimeSpan WindowLength { get; init; }

    public required IReadOnlyList<FilterPattern> Filters { get; init; }

    /// <summary>Whether a batch that never succeeds is retried until its records expire.</summary>
    public bool RetriesUntilExpiry { get; init; }

    public bool HasWindows => WindowLength > TimeSpan.Zero;

    /// <exception cref="ArgumentException">A setting is invalid.</exception>
    public static MappingSettings Read(EventSourceMappingOptions options)
    {
        Check(options);
        return new MappingSettings
        {
            FunctionName = options.FunctionName,
            BatchSize = options.BatchSize,
            BatchingWindow = TimeSpan.FromSeconds(options.MaximumBatchingWindowInSeconds),
            Lanes = options.ParallelizationFactor,
            StartsAtEnd = options.StartingPosition == StreamStartingPosition.Latest,
            Bisects = options.BisectBatchOnFunctionError,
            MaxRetries = options.MaximumRetryAttempts < 0 ? null : options.MaximumRetryAttempts,
            MaxAge = options.MaximumRecordAgeInSeconds < 0 ? Retention : TimeSpan.FromSeconds(options.MaximumRecordAgeInSeconds),
            ReadsFailures = options.FunctionResponseTypes.Count > 0,
            WindowLength = TimeSpan.FromSeconds(options.TumblingWindowInSeconds),
            Filters = [.. options.FilterCriteria.Select((pattern, at) => PatternReader.Read(pattern, at))],
            RetriesUntilExpiry = options is { MaximumRetryAttempts: < 0, MaximumRecordAgeInSeconds: < 0 },
        };
    }

    private static void Check(EventSourceMappingOptions options)
    {
        if (string.IsNullOrEmpty(options.FunctionName))
            throw CreateException(nameof(options.FunctionName), "must not be empty", "it identifies the mapping");
        CheckRange(nameof(options.BatchSize), options.BatchSize, 1, 10_000);
        CheckRange(nameof(options.MaximumBatchingWindowInSeconds), options.MaximumBatchingWindowInSeconds, 0, 300);
        CheckRange(nameof(options.ParallelizationFactor), options.ParallelizationFactor, 1, 10);
        CheckRange(nameof(options.TumblingWindowInSeconds), options.TumblingWindowInSeconds, 0, 900);
        if (options.MaximumRetryAttempts != -1)
            CheckRange(nameof(options.MaximumRetryAttempts), options.MaximumRetryAttempts, 0, 10_000, ", or -1 for no limit");
        if (options.MaximumRecordAgeInSeconds != -1)
            CheckRange(nameof(options.MaximumRecordAgeInSeconds), options.MaximumRecordAgeInSeconds, 60, 604_800, ", or -1 for no limit");
        if (!Enum.IsDefined(options.StartingPosition))
            throw CreateException(nameof(options.StartingPosition), $"is {options.StartingPosition}", "use TrimHorizon or Latest");
        if (options.FunctionResponseTypes?.FirstOrDefault(type => type != EventSourceMappingOptions.ReportBatchItemFailures) is { } other)
            throw CreateException(
                nameof(options.FunctionResponseTypes),
                $"has the value '{other}'",
                $"Lambda knows only {EventSourceMappingOptions.ReportBatchItemFailures}"
            );
        ArgumentNullException.ThrowIfNull(options.FunctionResponseTypes, nameof(options.FunctionResponseTypes));
        ArgumentNullException.ThrowIfNull(options.FilterCriteria, nameof(options.FilterCriteria));
        if (options.FilterCriteria.Count > MaxFilters)
            throw CreateException(
                nameof(options.FilterCriteria),
                string.Create(CultureInfo.InvariantCulture, $"has {options.FilterCriteria.Count} patterns"),
                "a mapping has at most 10"
            );
        if (options is { TumblingWindowInSeconds: > 0, ParallelizationFactor: > 1 })
            throw CreateException(
                nameof(options.ParallelizationFactor),
                "is greater than 1, although TumblingWindowInSeconds is set",
                "a shard has one state for each window"
            );
    }

    private static void CheckRange(string name, int value, int min, int max, string otherwise = "")
    {
        if (value < min || value > max)
            throw new ArgumentOutOfRangeException(
                name,
                value,
                string.Create(CultureInfo.InvariantCulture, $"{name} must be from {min} to {max}{otherwise}.")
            );
    }

    private static ArgumentException CreateException(string name, string problem, string advice) =>
        new($"{name} {problem}: {advice}.", name);
}
