using System.Reflection;

namespace DynamoObjects.Testing.MSTest.Discovery;

/// <summary>Makes each row of a test a separate case, even if the assembly folds its data sources: a folded row has no
/// category to filter by.</summary>
internal static class Unfolding
{
    // Set by name: its setter is an ordinary one in MSTest 4.0 and an init accessor in later versions, which are two
    // different methods at run time. MSTest drops a test whose attribute throws.
    private static readonly PropertyInfo Strategy = typeof(TestMethodAttribute).GetProperty(nameof(TestMethodAttribute.UnfoldingStrategy))!;

    public static void Enable(TestMethodAttribute attribute) => Strategy.SetValue(attribute, TestDataSourceUnfoldingStrategy.Unfold);
}
