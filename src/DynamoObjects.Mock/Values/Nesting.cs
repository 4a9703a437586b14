using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mock.Values;

/// <summary>The limit on the lists and maps around a value, not counting the item.</summary>
internal static class Nesting
{
    public const int MaxLevels = 31;

    /// <summary>The limit where AWS does not check the nesting; the JSON of a request cannot be deeper.</summary>
    public const int MaxUncheckedLevels = 500;

    /// <summary>Gets the nesting depth of lists and maps in a value.</summary>
    public static int GetDepth(in Value value)
    {
        var deepest = 0;
        if (value.Type == AttributeType.L)
        {
            foreach (ref readonly var element in value.AsList.AsSpan())
                deepest = Math.Max(deepest, GetDepth(element));
        }
        else if (value.Type == AttributeType.M)
        {
            foreach (var attribute in value.AsMap)
                deepest = Math.Max(deepest, GetDepth(attribute.Value));
        }
        else
        {
            return 0;
        }

        return deepest + 1;
    }

    /// <summary>Whether the lists and maps in a value that has not been read are nested deeper than a limit.</summary>
    public static bool IsDeeperThan(AttributeValue? value, int levels)
    {
        if (value is null || (!value.IsMSet && !value.IsLSet))
            return false;
        return levels == 0
            || (value.M?.Values.Any(v => IsDeeperThan(v, levels - 1)) ?? false)
            || (value.L?.Exists(v => IsDeeperThan(v, levels - 1)) ?? false);
    }
}
