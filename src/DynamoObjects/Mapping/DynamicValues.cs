using System.Collections;
using System.Globalization;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mapping;

/// <summary>Converts values by their run-time type.</summary>
internal static class DynamicValues
{
    /// <summary>Returns the attribute, or null if nothing is stored: for null and for empty sets.</summary>
    /// <exception cref="DynamoSchemaException">DynamoDB cannot store the value.</exception>
    public static AttributeValue? ToAttribute(string name, object? value)
    {
        try
        {
            return value switch
            {
                null => null,
                AttributeValue attribute => attribute,
                string text => new AttributeValue { S = text },
                bool flag => new AttributeValue { BOOL = flag },
                byte[] bytes => AttributeConverters.Bytes.ToAttribute(bytes),
                Guid id => AttributeConverters.Guid.ToAttribute(id),
                DateTime time => AttributeConverters.DateTime.ToAttribute(time),
                DateTimeOffset time => AttributeConverters.DateTimeOffset.ToAttribute(time),
                DateOnly date => AttributeConverters.DateOnly.ToAttribute(date),
                Enum choice => new AttributeValue { S = choice.ToString() },
                _ when Numbers.IsNumber(value) => new AttributeValue { N = Numbers.Format(value) },
                ISet<string> set => AttributeConverters.Set<ISet<string>, string>(AttributeConverters.String).ToAttribute(set),
                ISet<byte[]> set => AttributeConverters.Set<ISet<byte[]>, byte[]>(AttributeConverters.Bytes).ToAttribute(set),
                ISet<decimal> set => NumberSet(set),
                ISet<int> set => NumberSet(set),
                ISet<long> set => NumberSet(set),
                ISet<double> set => NumberSet(set),
                IDictionary map => Map(name, map),
                IEnumerable list => List(name, list),
                _ => throw new FormatException($"the type {value.GetType().Name} cannot be stored in DynamoDB."),
            };
        }
        catch (FormatException exception)
        {
            throw new DynamoSchemaException($"Attribute '{name}' cannot be {DynamoKey.Text(value)}: {exception.Message}", exception);
        }
    }

    public static object? FromAttribute(AttributeValue value)
    {
        if (value.S is { } text)
            return text;
        if (value.N is { } number)
            return Number(number);
        if (value.BOOL is { } flag)
            return flag;
        if (value.B is { } bytes)
            return bytes.ToArray();
        if (value.SS is { Count: > 0 } strings)
            return new HashSet<string>(strings);
        if (value.NS is { Count: > 0 } numbers)
            return numbers.TrueForAll(n => Number(n) is decimal)
                ? numbers.Select(n => (decimal)Number(n)).ToHashSet()
                : numbers.Select(Double).ToHashSet();
        if (value.BS is { Count: > 0 } binaries)
            return new HashSet<byte[]>(binaries.ConvertAll(b => b.ToArray()), ByteArrayComparer.Instance);
        if (value.IsLSet)
            return value.L.ConvertAll(FromAttribute);
        return value.IsMSet ? value.M.ToDictionary(entry => entry.Key, entry => FromAttribute(entry.Value)) : null;
    }

    private static AttributeValue? NumberSet<T>(ISet<T> set)
        where T : struct, System.Numerics.INumber<T> =>
        AttributeConverters.Set<ISet<T>, T>(AttributeConverters.Number<T>()).ToAttribute(set);

    private static object Number(string number) =>
        decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact) ? exact : Double(number);

    private static double Double(string number) => double.Parse(number, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static AttributeValue Map(string name, IDictionary map)
    {
        var attributes = new Dictionary<string, AttributeValue>(map.Count);
        foreach (DictionaryEntry entry in map)
        {
            var key = entry.Key as string ?? throw new FormatException("the keys of a map must be strings.");
            attributes.Add(key, ToElement($"{name}.{key}", entry.Value));
        }

        return AttributeValues.Map(attributes);
    }

    private static AttributeValue List(string name, IEnumerable list)
    {
        var attributes = new List<AttributeValue>();
        foreach (var element in list)
            attributes.Add(ToElement($"{name}[{attributes.Count}]", element));
        return AttributeValues.List(attributes);
    }

    // A value other than null without an attribute is an empty set, which an empty list represents within lists and maps.
    private static AttributeValue ToElement(string name, object? value) =>
        ToAttribute(name, value) ?? (value is null ? new AttributeValue { NULL = true } : AttributeValues.List([]));
}
