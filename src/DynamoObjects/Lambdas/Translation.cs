using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Lambdas;

/// <summary>The translation of all lambdas of one shape, without their values. Immutable and thread-safe.</summary>
internal sealed class Translation(
    string? key,
    string? update,
    string? condition,
    KeyValuePair<string, string>[] names,
    KeyValuePair<string, ValueSlot>[] slots,
    ValueGuard[] guards
)
{
    /// <summary>The names, shared by all requests and never changed.</summary>
    private readonly Dictionary<string, string>? _names = names.Length > 0 ? new(names) : null;

    /// <summary>Whether no item can meet the condition, whatever the values are.</summary>
    public bool IsAlwaysFalse { get; init; }

    /// <summary>Creates the translation of a query that finds no item.</summary>
    public static Translation CreateAlwaysFalse(ValueGuard[] guards) => new(null, null, null, [], [], guards) { IsAlwaysFalse = true };

    /// <summary>Returns whether the translation applies to lambdas with these values.</summary>
    public bool Matches(LambdaParts parts)
    {
        foreach (var guard in guards)
        {
            if (!guard.Holds(parts))
                return false;
        }

        return true;
    }

    public ItemExpressions Bind(LambdaParts parts)
    {
        Dictionary<string, AttributeValue>? values = null;
        if (slots.Length > 0)
        {
            values = new(slots.Length);
            foreach (var (placeholder, slot) in slots)
                values.Add(placeholder, slot.Read(parts));
        }

        return new ItemExpressions(key, update, condition, _names, values) { IsAlwaysFalse = IsAlwaysFalse };
    }
}
