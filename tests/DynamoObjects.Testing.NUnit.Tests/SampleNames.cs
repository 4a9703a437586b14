namespace DynamoObjects.Testing.NUnit.Tests;

/// <summary>The names of the sample's cases that do not fail.</summary>
internal static class SampleNames
{
    public static readonly string[] OnBoth =
    [
        "Default_after_the_given(\"a\")",
        "Default_after_the_given(\"b\",7)",
        "Described_row(the second)",
        "Doubles(2)",
        "Doubles(3)",
        "Everything_is_given",
        "Fixture_difference",
        "Fixture_meets_first",
        "Fixture_meets_second",
        "Fixture_row(1)",
        "Fixture_row(2)",
        "Fixture_source(System.Object)",
        "Fixture_source(http://b/)",
        "Fixture_test",
        "Generic<Int32>(5)",
        "Generic<String>(\"five\")",
        "Meets_first",
        "Meets_second",
        "Only_right_on_local",
        "Region_test",
        "Region_test",
        "Repeated(3)",
        "Rest(\"a\",1,2,3)",
        "Retried",
        "Retried_in_a_fixture",
        "Row(1,\"one\")",
        "Row(2,\"two\")",
        "Row_on_the_backends_of_its_test(2)",
        "Seeded_before_the_set_up",
        "Seeded_by_the_class",
        "Seeded_by_the_method_as_well(\"s4\")",
        "Seeded_by_the_method_as_well(\"s5\")",
        "Sees_its_own_table",
        "Source(System.Object)",
        "Source(http://b/)",
        "Source_with_a_token(7)",
        "Source_with_arguments(1,\"1\")",
        "Source_with_arguments(2,\"2\")",
        "Tenant_test",
        "Tenant_test",
        "The first",
        "Token_without_a_time_limit",
        "With_a_time_limit",
    ];

    public static readonly string[] OnLocalAlone = ["Local_fixture_test", "Local_only"];

    private static readonly string[] OnMockAlone =
    [
        "Mock_fixture_test",
        "Mock_only",
        "Null_row(null)",
        "Region_test",
        "Row_on_the_backends_of_its_test(1)",
        "Source_elsewhere(3)",
    ];

    /// <summary>The cases that pass if only the mock is available, sorted.</summary>
    public static IEnumerable<string> Passing() => Sorted([.. ForBackend("Mock", [.. OnBoth, .. OnMockAlone]), "Plain"]);

    public static IEnumerable<string> Ignored(string backend) => ForBackend(backend, ["Described_row(3)", "Skipped"]);

    public static IEnumerable<string> ForBackend(string backend, IEnumerable<string> names) => names.Select(name => $"{name} ({backend})");

    public static IEnumerable<string> Sorted(IEnumerable<string> names) => names.Order(StringComparer.Ordinal);
}
