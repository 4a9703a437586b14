namespace DynamoObjects.Testing;

/// <summary>Provides options of the report of requests and tables in the output of a failed test.</summary>
/// <remarks>Set the options before the test ends. This type is not thread-safe.</remarks>
public sealed class FailureReportOptions
{
    internal FailureReportOptions() { }

    /// <summary>Gets or sets the maximum number of items to show for each table.</summary>
    /// <value>Zero or more; zero omits the tables. The default is 20, or the value of the environment variable
    /// <c>DYNAMO_REPORT_ITEMS</c>.</value>
    public int MaxItems { get; set; } = 20;

    /// <summary>Gets or sets the maximum length of the report, in characters.</summary>
    /// <value>Zero or more; zero omits the report. The default is 16,384, or the value of the environment variable
    /// <c>DYNAMO_REPORT_LENGTH</c>.</value>
    /// <remarks>A report that is too long shows the last requests and the first items.</remarks>
    public int MaxLength { get; set; } = 16_384;

    /// <summary>Gets the names of attributes whose values are masked, in items and in expressions.</summary>
    /// <value>Case-insensitive names, in which <c>*</c> matches any characters. The default is empty, or the
    /// comma-separated list in the environment variable <c>DYNAMO_REPORT_MASK</c>.</value>
    public IList<string> MaskedAttributes { get; } = [];
}
