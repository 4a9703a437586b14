using System.Globalization;
using System.Text;
using DynamoObjects.Testing.Observation;

namespace DynamoObjects.Testing.Cases;

/// <summary>Creates the report of a failed test on its requests and tables, with the test's own table names.</summary>
internal static class FailureReport
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(5);

    /// <summary>Creates the report; it never throws, and takes at most a few seconds.</summary>
    public static Task<string> WriteAsync(DynamoTestContext test, TimeProvider timeProvider) =>
        WriteAsync(
            test,
            (text, options, mask, token) => TableContents.WriteAsync(text, test.DirectClient, test.Names, options, mask, token),
            timeProvider
        );

    public static async Task<string> WriteAsync(
        DynamoTestContext test,
        Func<StringBuilder, FailureReportOptions, AttributeMask, CancellationToken, Task> writeTables,
        TimeProvider timeProvider
    )
    {
        var requests = new StringBuilder();
        var tables = new StringBuilder();
        try
        {
            var options = test.Report;
            if (options.MaxLength == 0)
                return "";
            var mask = new AttributeMask(options.MaskedAttributes);
            requests.AppendLine(RequestText.FormatList([.. test.Requests], mask, options.MaxLength / 2));
            foreach (var fault in test.Faults.All.Where(fault => fault.FiredCount == 0))
                requests.AppendLine(CultureInfo.InvariantCulture, $"A fault affected no request: {fault}");
            if (options.MaxItems == 0)
                return requests.ToString();
            using var deadline = new CancellationTokenSource(Timeout, timeProvider);
            options = GetRemainingOptions(options, requests.Length);
            // DynamoDB may not respond, and may ignore the token.
            var reading = Task.Run(() => writeTables(tables, options, mask, deadline.Token));
            await reading.WaitAsync(Timeout, timeProvider).ConfigureAwait(false);
            return requests.ToString() + Truncate(tables, options);
        }
        catch (Exception exception) when (exception is OperationCanceledException or TimeoutException)
        {
            return string.Create(
                CultureInfo.InvariantCulture,
                $"{requests}The contents of the tables are not available: DynamoDB did not respond within {Timeout.TotalSeconds:0} "
                    + $"s.{Environment.NewLine}"
            );
        }
        catch (Exception exception)
        {
            return $"{requests}The report of requests and tables is incomplete: {exception.GetType().Name}: "
                + $"{exception.Message}{Environment.NewLine}";
        }
    }

    private static FailureReportOptions GetRemainingOptions(FailureReportOptions options, int used) =>
        new() { MaxItems = options.MaxItems, MaxLength = Math.Max(0, options.MaxLength - used) };

    private static string Truncate(StringBuilder text, FailureReportOptions options) =>
        text.Length <= options.MaxLength
            ? text.ToString()
            : $"{text.ToString(0, options.MaxLength)}...{Environment.NewLine}(truncated; to show more, set "
                + $"DynamoTestContext.Report.MaxLength or DYNAMO_REPORT_LENGTH){Environment.NewLine}";
}
