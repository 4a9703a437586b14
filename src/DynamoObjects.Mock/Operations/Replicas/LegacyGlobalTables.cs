using DynamoObjects.Mock.Operations.Requests;

namespace DynamoObjects.Mock.Operations.Replicas;

/// <summary>What the operations of global tables version 2017.11.29 have in common: AWS accepts them no longer, and there are no such
/// tables.</summary>
internal static class LegacyGlobalTables
{
    public static void CheckName(ref Constraints constraints, string? name, string member = "globalTableName")
    {
        constraints.NotNull(name, member);
        CheckOptionalName(ref constraints, name, member);
    }

    public static void CheckOptionalName(ref Constraints constraints, string? name, string member)
    {
        if (name is { Length: > 0 })
            constraints.NamePattern(name, member);
        constraints.Length(name, 3, 255, member);
    }
}
