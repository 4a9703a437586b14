using DynamoObjects.Testing.Delivery;

namespace DynamoObjects.Testing;

/// <summary>Represents the settings of an event source mapping, which connects a stream to a function as AWS Lambda
/// does.</summary>
/// <remarks>The members have the names, ranges and defaults of <see
/// href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-lambda-eventsourcemapping.html">AWS::Lambda::EventSourceMapping</see>.
/// Instances are not thread-safe; a delivery reads them once, at its start.</remarks>
public sealed class EventSourceMappingOptions
{
    /// <summary>The value of <see cref="FunctionResponseTypes"/> that turns partial batch responses on.</summary>
    public const string ReportBatchItemFailures = "ReportBatchItemFailures";

    /// <summary>Gets or sets the name of the function, which identifies the mapping: deliveries from a table to the same
    /// function continue where the last one ended.</summary>
    /// <value>The default is <c>handler</c>.</value>
    public string FunctionName { get; set; } = "handler";

    /// <summary>Gets or sets the maximum number of records in a batch, before its size reaches 6 MB.</summary>
    /// <value>From 1 to 10,000. The default is 100.</value>
    public int BatchSize { get; set; } = 100;

    /// <summary>Gets or sets how long the mapping waits for further records before it sends a batch that is not
    /// full.</summary>
    /// <value>From 0 to 300 seconds. The default is 0.</value>
    public int MaximumBatchingWindowInSeconds { get; set; }

    /// <summary>Gets or sets the maximum number of batches of a shard that are processed at the same time.</summary>
    /// <remarks>Records with the same partition key stay in order.</remarks>
    /// <value>From 1 to 10. The default is 1.</value>
    public int ParallelizationFactor { get; set; } = 1;

    /// <summary>Gets or sets where the first delivery starts.</summary>
    /// <value>AWS has no default. The default here is <see cref="StreamStartingPosition.TrimHorizon"/>.</value>
    public StreamStartingPosition StartingPosition { get; set; }

    /// <summary>Gets or sets whether a batch that fails is split into two halves, which uses no retry.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool BisectBatchOnFunctionError { get; set; }

    /// <summary>Gets or sets how often a batch is retried before it is given up.</summary>
    /// <value>From 0 to 10,000, or -1 to retry until the records expire. The default is -1.</value>
    public int MaximumRetryAttempts { get; set; } = -1;

    /// <summary>Gets or sets the age above which a record is given up.</summary>
    /// <value>From 60 to 604,800 seconds, or -1 for the 24 hours that a stream keeps its records. The default is
    /// -1.</value>
    public int MaximumRecordAgeInSeconds { get; set; } = -1;

    /// <summary>Gets or sets the types of response that the mapping understands.</summary>
    /// <value>Empty, or <see cref="ReportBatchItemFailures"/>. The default is empty: the response of the function is
    /// ignored.</value>
    public IReadOnlyList<string> FunctionResponseTypes { get; set; } = [];

    /// <summary>Gets or sets the length of the windows for which the function has a state.</summary>
    /// <value>From 0 to 900 seconds; 0 for no windows. The default is 0.</value>
    public int TumblingWindowInSeconds { get; set; }

    /// <summary>Gets or sets the patterns of the filters, each as JSON.</summary>
    /// <remarks>A record is delivered if it matches one of them.</remarks>
    /// <value>Up to 10 patterns, such as <c>{ "eventName": ["INSERT"] }</c>. The default is empty: all records are
    /// delivered.</value>
    public IReadOnlyList<string> FilterCriteria { get; set; } = [];

    internal MappingSettings Validate() => MappingSettings.Read(this);
}
