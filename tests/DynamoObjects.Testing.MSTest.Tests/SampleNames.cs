namespace DynamoObjects.Testing.MSTest.Tests;

/// <summary>The names of the sample's cases that do not fail.</summary>
internal static class SampleNames
{
    public static readonly string[] OnBoth =
    [
        "A name for rows (1)",
        "A name of its own",
        "All_in_one ([\"a\",1])",
        "By_itself",
        "Default_after_the_given (\"a\")",
        "Default_after_the_given (\"b\",7)",
        "Each_row_differs (1)",
        "Each_row_differs (2)",
        "Described_row (the second)",
        "Enumeration (Monday)",
        "Everything_is_given",
        "First",
        "Folded (1)",
        "Folded (2)",
        "Generic (\"five\")",
        "Generic (5)",
        "Given_then_rest (1,2)",
        "Inherited",
        "Inherited",
        "Many_sources (3)",
        "Many_sources (4)",
        "Many_sources of 1",
        "Many_sources of 2",
        "Not_serialisable (Box 1)",
        "Not_serialisable (Box 2)",
        "Only_right_on_local",
        "Rest (\"a\",1,2,3)",
        "Retried",
        "Returns_a_value_task",
        "Row (1,\"one\")",
        "Row (2,\"two\")",
        "Second",
        "Seeded_before_the_initialize",
        "Seeded_by_the_method_as_well (\"s4\")",
        "Sees_its_own_table",
        "The first",
        "Tuple (1,\"one\")",
        "Tuple (2,\"two\")",
        "Two",
        "Whole_tuple ((1, one))",
        "Whole_tuple ((2, two))",
        "With_a_time_limit",
    ];

    private static readonly string[] OnMockAlone = ["By_its_class", "Mock_only", "Null_row (null)", "Overridden", "Overridden"];

    /// <summary>The cases that pass if one backend is available, sorted.</summary>
    public static IEnumerable<string> Passing(string backend) => Sorted([.. ForBackend(backend, [.. OnBoth, .. OnMockAlone]), "Plain"]);

    public static IEnumerable<string> Ignored()
    {
        string[] names = ["A name for rows (3)", "Described_row (3,\"three\")", "Skipped"];
        return [.. ForBackend("Mock", names), .. ForBackend("Local", names)];
    }

    public static IEnumerable<string> ForBackend(string backend, IEnumerable<string> names) => names.Select(name => $"{name} ({backend})");

    public static IEnumerable<string> Sorted(IEnumerable<string> names) => names.Order(StringComparer.Ordinal);
}
