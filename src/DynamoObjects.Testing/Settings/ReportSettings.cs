using System.Globalization;

namespace DynamoObjects.Testing.Settings;

/// <summary>Reads the options of the failure report from the environment or the project.</summary>
internal static class ReportSettings
{
    /// <exception cref="ArgumentException">A setting has an invalid value.</exception>
    public static FailureReportOptions Read(TestSettings settings)
    {
        var options = new FailureReportOptions();
        options.MaxItems = Number(settings, "DYNAMO_REPORT_ITEMS") ?? options.MaxItems;
        options.MaxLength = Number(settings, "DYNAMO_REPORT_LENGTH") ?? options.MaxLength;
        var masked = settings.Find("DYNAMO_REPORT_MASK")?.Value ?? "";
        foreach (var name in masked.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            options.MaskedAttributes.Add(name);
        return options;
    }

    private static int? Number(TestSettings settings, string variable) =>
        settings.Find(variable) switch
        {
            null => null,
            { Value: var text } when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => number,
            { } setting => throw new ArgumentException($"{setting.Name} is '{setting.Value}'; set it to a whole number."),
        };
}
