namespace DynamoObjects.Testing;

/// <summary>What the output of a test that fails shows of its requests and of its tables.</summary>
/// <remarks>Thread safety: to be set by one thread, before the test ends.</remarks>
public sealed class FailureReportOptions
{
    internal FailureReportOptions() { }

    /// <summary>How many items of each table are shown.</summary>
    /// <value>Zero or more; zero leaves the tables out. The default is 20, or what <c>DYNAMO_REPORT_ROWS</c> says.</value>
    public int MaxRows { get; set; } = 20;

    /// <summary>How long the report may be: of more requests the last are shown, and of more items the first.</summary>
    /// <value>Characters, zero or more; zero leaves the report out. The default is 16,384, or what
    /// <c>DYNAMO_REPORT_LENGTH</c> says.</value>
    public int MaxLength { get; set; } = 16_384;

    /// <summary>The attributes whose values are not to be seen, in items as in expressions: secrets.</summary>
    /// <value>Names, in which <c>*</c> stands for anything, and case does not matter. By default none, or those that
    /// <c>DYNAMO_REPORT_MASK</c> lists, separated by commas.</value>
    public IList<string> MaskedAttributes { get; } = [];
}
