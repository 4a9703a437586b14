namespace DynamoObjects.Testing.XunitV3.Execution;

/// <summary>The details of a case that its test method, attribute and row determine.</summary>
internal sealed record CaseDetails(IXunitTestMethod Method, string Name, string UniqueId)
{
    public bool Explicit { get; init; }

    public string? Label { get; init; }

    public bool DisableParallelization { get; init; }

    public Type[]? SkipExceptions { get; init; }

    public string? SkipReason { get; init; }

    public Type? SkipType { get; init; }

    public string? SkipUnless { get; init; }

    public string? SkipWhen { get; init; }

    public required Dictionary<string, HashSet<string>> Traits { get; init; }

    public object?[] Row { get; init; } = [];

    public string? SourceFilePath { get; init; }

    public int? SourceLineNumber { get; init; }

    public int Timeout { get; init; }

    /// <param name="options">xUnit's options.</param>
    /// <param name="testMethod">The test method.</param>
    /// <param name="attribute">Its attribute.</param>
    /// <param name="row">Its row; <see langword="null"/> for a test without rows, or for all rows of a test.</param>
    /// <param name="index">The text to add to the name; <see langword="null"/> for none.</param>
    public static CaseDetails Create(
        ITestFrameworkDiscoveryOptions options,
        IXunitTestMethod testMethod,
        IFactAttribute attribute,
        TheoryRow? row = null,
        string? index = null
    )
    {
        var data = row?.Data;
        // With an empty label, xUnit returns the name without values; it does not know which values are provided.
        var found = TestIntrospectionHelper.GetTestCaseDetails(
            options,
            testMethod,
            attribute,
            testMethodArguments: null,
            data?.Timeout,
            data?.TestDisplayName,
            label: "",
            index
        );
        var details = new CaseDetails(
            row?.Method ?? testMethod,
            row?.Name(found.TestCaseDisplayName) ?? found.TestCaseDisplayName,
            row?.UniqueId ?? found.UniqueID
        )
        {
            Explicit = data?.Explicit ?? found.Explicit,
            Label = data?.Label,
            DisableParallelization = data?.DisableParallelization ?? false,
            SkipExceptions = found.SkipExceptions,
            SkipReason = found.SkipReason,
            SkipType = found.SkipType,
            SkipUnless = found.SkipUnless,
            SkipWhen = found.SkipWhen,
            Traits = TestIntrospectionHelper.GetTraits(testMethod, data),
            Row = row?.Values ?? [],
            SourceFilePath = found.SourceFilePath,
            SourceLineNumber = found.SourceLineNumber,
            Timeout = found.Timeout,
        };
        return data?.Skip is null
            ? details
            : details with
            {
                SkipReason = data.Skip,
                SkipType = data.SkipType,
                SkipUnless = data.SkipUnless,
                SkipWhen = data.SkipWhen,
            };
    }
}
