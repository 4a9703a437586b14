using System.Runtime.CompilerServices;

namespace DynamoObjects.Mock.Values;

/// <summary>Copies an object of the SDK's, which has no copying of its own.</summary>
internal static class ShallowCopy
{
    /// <summary>Makes an object of the same run-time type with the same members.</summary>
    public static T Create<T>(T original)
        where T : class => (T)MemberwiseClone(original);

    [UnsafeAccessor(UnsafeAccessorKind.Method)]
    private static extern object MemberwiseClone(object original);
}
