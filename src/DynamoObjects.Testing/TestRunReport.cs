using System.ComponentModel;
using DynamoObjects.Testing.Notes;

namespace DynamoObjects.Testing;

/// <summary>Tells, at the end of a run of Microsoft.Testing.Platform, what it came to on each backend.</summary>
/// <remarks>For the code that the packages' MSBuild files add to a test project. Thread-safe.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class TestRunReport
{
    /// <summary>Tells of the tests of this process, once, and leaves the same in files.</summary>
    /// <param name="resultsDirectory">Where the files go.</param>
    /// <param name="say">Says a line.</param>
    /// <param name="warn">Warns.</param>
    /// <returns>The paths of the files; none where there is nothing to tell, or another process tells it.</returns>
    public static IReadOnlyList<string> Write(string resultsDirectory, Action<string> say, Action<string> warn) =>
        ProcessReport.Write(resultsDirectory, say, warn);
}
