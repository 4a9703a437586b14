using System.Reflection;

namespace DynamoObjects.Testing.MSTest.Discovery;

/// <summary>Gives each row of a test a case of its own, also where the assembly folds its data sources: a folded row
/// has no category to filter by.</summary>
internal static class Unfolding
{
    // Set by name: its setter is an ordinary one in MSTest 4.0 and an init accessor later, which are two methods to the
    // runtime. MSTest drops a test whose attribute throws.
    private static readonly PropertyInfo Strategy = typeof(TestMethodAttribute).GetProperty(nameof(TestMethodAttribute.UnfoldingStrategy))!;

    public static void Enable(TestMethodAttribute attribute) => Strategy.SetValue(attribute, TestDataSourceUnfoldingStrategy.Unfold);
}
