using System.Runtime.CompilerServices;

namespace DynamoObjects.Mock.Values;

/// <summary>Copies the SDK's objects, which have no copy method.</summary>
internal static class ShallowCopy
{
    /// <summary>Creates an object of the same run-time type with the same members.</summary>
    public static T Create<T>(T original)
        where T : class => (T)MemberwiseClone(original);

    [UnsafeAccessor(UnsafeAccessorKind.Method)]
    private static extern object MemberwiseClone(object original);
}
