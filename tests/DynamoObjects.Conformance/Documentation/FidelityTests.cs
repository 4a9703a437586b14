using System.Globalization;
using System.Reflection;
using System.Text;
using DynamoObjects.Documentation;

namespace DynamoObjects.Conformance.Documentation;

/// <summary>docs/reference/fidelity.md lists the known differences that the specs declare.</summary>
public class FidelityTests
{
    [Fact]
    public void The_page_of_differences_has_every_difference_that_a_spec_declares() =>
        GeneratedDocument.AssertUpToDate("reference/fidelity.md", Write());

    [Fact]
    public void A_difference_declares_the_response_that_proves_it()
    {
        var unproven = Declared().Where(d => string.IsNullOrWhiteSpace(d.Difference.ExpectedMessage)).ToList();

        Assert.True(
            unproven.Count == 0,
            "No ExpectedMessage: " + string.Join(", ", unproven.Select(d => $"{NameOf(d.Method.DeclaringType!)}.{d.Method.Name}"))
        );
    }

    [Fact]
    public void A_declared_response_is_more_than_the_name_of_an_assertion() =>
        Assert.DoesNotContain(Declared(), d => d.Difference.ExpectedMessage?.Contains("Assert.", StringComparison.Ordinal) == true);

    private static IEnumerable<(MethodInfo Method, KnownDifferenceAttribute Difference)> Declared() =>
        typeof(FidelityTests)
            .Assembly.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .SelectMany(method => method.GetCustomAttributes<KnownDifferenceAttribute>().Select(difference => (method, difference)));

    private static string Write()
    {
        var declared = Declared().GroupBy(d => d.Method.DeclaringType!).OrderBy(group => NameOf(group.Key), StringComparer.Ordinal);
        var page = new StringBuilder();
        foreach (var spec in declared)
        {
            page.Append(
                CultureInfo.InvariantCulture,
                $"\n### {NameOf(spec.Key)}\n| What AWS and the mock do | Who differs | How |\n|---|---|---|\n"
            );
            var lines = spec.Select(d =>
                    $"| {d.Method.Name.Replace('_', ' ')} | {d.Difference.Backend} | "
                    + $"{d.Difference.Reason.Replace("|", "\\|", StringComparison.Ordinal)} |\n"
                )
                .Order(StringComparer.Ordinal);
            foreach (var line in lines)
                page.Append(line);
        }

        return page.ToString();
    }

    private static string NameOf(Type spec) =>
        spec.FullName!["DynamoObjects.Conformance.".Length..].Replace('.', '/').Replace("Spec", "", StringComparison.Ordinal);
}
