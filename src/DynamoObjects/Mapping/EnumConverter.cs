using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mapping;

internal sealed class EnumConverter<T>() : AttributeConverter<T>(AttributeKind.S)
    where T : struct, Enum
{
    public static readonly EnumConverter<T> Instance = new();

    private static readonly Dictionary<string, T> ByName = CreateValuesByName();

    // Enum.ToString boxes the value.
    private static readonly Dictionary<T, string> Names = CreateNamesByValue();

    // The order of the names is not the order of the numbers.
    internal override bool IsOrdered => false;

    public override AttributeValue ToAttribute(T value) => new() { S = Names.TryGetValue(value, out var name) ? name : value.ToString() };

    public override T FromAttribute(AttributeValue value)
    {
        var name = value.S ?? throw AttributeValues.CreateMismatchException(value, Kind);
        return ByName.TryGetValue(name, out var known) || Enum.TryParse(name, out known)
            ? known
            : throw new FormatException($"'{name}' is not a value of {typeof(T).Name}.");
    }

    internal override T FromObject(object? value) => base.FromObject(Numbers.ToEnum<T>(value));

    private static Dictionary<T, string> CreateNamesByValue()
    {
        var names = new Dictionary<T, string>();

        // If several names have the same value, uses the one that .NET uses.
        foreach (var value in Enum.GetValues<T>())
            names[value] = value.ToString();
        return names;
    }

    private static Dictionary<string, T> CreateValuesByName()
    {
        var byName = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var name in Enum.GetNames<T>())
            byName.Add(name, Enum.Parse<T>(name));
        return byName;
    }
}
