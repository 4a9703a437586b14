using DynamoObjects.Testing.Notes;

namespace DynamoObjects.Testing.Tests.Notes;

public class ProcessReportTests
{
    [Theory]
    [InlineData("/tests/TestResults", "Some.Tests.dll")]
    [InlineData("/results", "Some.Tests.dll", "--results-directory", "/results")]
    [InlineData("/results", "Some.Tests.dll", "--results-directory=/results", "--report-trx")]
    [InlineData("/results", "Some.Tests.dll", "--results-directory:/results")]
    [InlineData("/tests/TestResults", "Some.Tests.dll", "--results-directory")]
    public void Results_go_where_the_platform_puts_its_own(string expected, params string[] arguments) =>
        Assert.Equal(expected, ProcessReport.ResultsDirectory(arguments, "/tests"));

    [Theory]
    [InlineData(true, "Some.Tests", "@@", "/tmp/arguments")]
    [InlineData(true, "Some.Tests.dll", "-automated", "-run", "x")]
    [InlineData(false, "Some.Tests.dll", "--filter", "Backend=Mock")]
    [InlineData(false, "-automated")]
    public void Nothing_is_written_to_output_that_a_runner_reads(bool expected, params string[] arguments) =>
        Assert.Equal(expected, ProcessReport.IsReadByRunner(arguments));
}
