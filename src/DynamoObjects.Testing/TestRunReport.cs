using System.ComponentModel;
using DynamoObjects.Testing.Notes;

namespace DynamoObjects.Testing;

/// <summary>Provides the report of the results on each backend at the end of a run with
/// Microsoft.Testing.Platform.</summary>
/// <remarks>Test projects call this class, in code that the package's MSBuild files add. This type is
/// thread-safe.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class TestRunReport
{
    /// <summary>Reports the results of the tests of this process and writes them to files.</summary>
    /// <remarks>Only the first call has an effect.</remarks>
    /// <param name="resultsDirectory">The directory of the files.</param>
    /// <param name="writeLine">The action that writes a line of output.</param>
    /// <param name="writeWarning">The action that writes a warning.</param>
    /// <returns>The paths of the files; empty if there are no results, or if another process reports the results of
    /// this process.</returns>
    public static IReadOnlyList<string> Write(string resultsDirectory, Action<string> writeLine, Action<string> writeWarning) =>
        ProcessReport.Write(resultsDirectory, writeLine, writeWarning);
}
