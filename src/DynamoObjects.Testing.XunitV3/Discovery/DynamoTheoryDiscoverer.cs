using System.Globalization;
using DynamoObjects.Testing.XunitV3.Execution;
using Xunit;

namespace DynamoObjects.Testing.XunitV3.Discovery;

/// <summary>Creates one test case per row and backend of a <see cref="DynamoTheoryAttribute"/>, or one per backend if
/// the rows cannot be distinguished before the run.</summary>
internal sealed class DynamoTheoryDiscoverer : IXunitTestCaseDiscoverer
{
    public async ValueTask<IReadOnlyCollection<IXunitTestCase>> Discover(
        ITestFrameworkDiscoveryOptions discoveryOptions,
        IXunitTestMethod testMethod,
        IFactAttribute factAttribute
    )
    {
        var theory = (ITheoryAttribute)factAttribute;
        var cases = new BackendCases(discoveryOptions, testMethod, factAttribute);
        if (cases.ProblemCase is { } problem)
            return [problem];
        if (theory is { Skip: not null, SkipUnless: null, SkipWhen: null })
            return cases.Create((backend, method) => [new DynamoTestCase(CaseDetails.Create(discoveryOptions, method, theory), backend)]);

        var rows =
            discoveryOptions.PreEnumerateTheoriesOrDefault() && !theory.DisableDiscoveryEnumeration && cases.ListedBackends.Any()
                ? await RowsAsync(testMethod).ConfigureAwait(true)
                : null;
        return rows is null
            ? cases.Create(
                (backend, method) =>
                    [new DynamoTheoryTestCase(CaseDetails.Create(discoveryOptions, method, theory), backend, theory.SkipTestWithoutData)]
            )
            : cases.Create(
                (backend, method) =>
                    rows.Select(
                        (row, i) =>
                            new DynamoTestCase(
                                CaseDetails.Create(
                                    discoveryOptions,
                                    method,
                                    theory,
                                    new TheoryRow(method, row),
                                    theory.IncludeTestCaseIndex ? Index(i) : null
                                ),
                                backend
                            )
                    )
            );
    }

    /// <summary>Returns the rows, or <see langword="null"/> if they must be read during the run: rows that cannot be
    /// serialized, and invalid rows, so that a test case reports the problem.</summary>
    private static async Task<IReadOnlyList<ITheoryDataRow>?> RowsAsync(IXunitTestMethod testMethod)
    {
        var rows = new List<ITheoryDataRow>();
        var disposables = new DisposalTracker();
        try
        {
            foreach (var data in testMethod.DataAttributes)
            {
                if (!data.SupportsDiscoveryEnumeration())
                    return null;
                rows.AddRange(await TheoryRow.ReadAsync(data, testMethod, disposables).ConfigureAwait(true));
            }

            return
                rows.Count > 0
                && disposables.TrackedObjects.Count == 0
                && rows.TrueForAll(row => new TheoryRow(testMethod, row).IsSerializable)
                ? rows
                : null;
        }
        catch (Exception)
        {
            return null;
        }
        finally
        {
            await disposables.DisposeAsync().ConfigureAwait(true);
        }
    }

    // The same format as xUnit's.
    private static string Index(int row) => string.Create(CultureInfo.CurrentCulture, $"_{row + 1:D3}");
}
