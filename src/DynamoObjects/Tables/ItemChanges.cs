using System.Globalization;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mapping;

namespace DynamoObjects.Tables;

/// <summary>What a loaded record's save would change of its item, and the update that changes just that.</summary>
internal sealed class ItemChanges
{
    private readonly Dictionary<string, AttributeValue> _old;
    private readonly Dictionary<string, AttributeValue> _new;
    private readonly List<string> _changed;

    private ItemChanges(Dictionary<string, AttributeValue> old, Dictionary<string, AttributeValue> current, List<string> changed)
        => (_old, _new, _changed) = (old, current, changed);

    internal bool IsEmpty => _changed.Count == 0;

    internal IReadOnlyList<string> Attributes => _changed;

    /// <summary>Compares a record with the item it came from.</summary>
    /// <param name="schema">The record's schema.</param>
    /// <param name="old">The item as it was loaded.</param>
    /// <param name="current">The record as it would be written.</param>
    /// <param name="reread">
    /// The loaded item, read and written again. What a property does not hold exactly (another date format, a number beyond a double, a default for
    /// an attribute that is absent) differs from the item without anybody having changed it.
    /// </param>
    internal static ItemChanges Between(
        RecordSchema schema,
        Dictionary<string, AttributeValue> old,
        Dictionary<string, AttributeValue> current,
        Func<Dictionary<string, AttributeValue>, Dictionary<string, AttributeValue>> reread)
    {
        var changed = new List<string>();
        foreach (var property in schema.Properties)
        {
            var name = property.AttributeName;
            if (!AttributeValues.AreEqual(old.GetValueOrDefault(name), current.GetValueOrDefault(name)))
                changed.Add(name);
        }
        if (changed.Count > 0)
        {
            var unchanged = reread(old);
            changed.RemoveAll(name => AttributeValues.AreEqual(unchanged.GetValueOrDefault(name), current.GetValueOrDefault(name)));
        }
        return new ItemChanges(old, current, changed);
    }

    /// <summary>The update, on condition that the changed attributes still are as they were loaded; not so when it overwrites.</summary>
    internal UpdateItemRequest ToRequest(string tableName, RecordSchema schema, Dictionary<string, AttributeValue> key, bool overwrite)
    {
        var names = new Dictionary<string, string>(_changed.Count + 1);
        var values = new Dictionary<string, AttributeValue>(_changed.Count * 2);
        var sets = new List<string>();
        var removals = new List<string>();
        var conditions = new List<string>();
        if (!overwrite)
        {
            names.Add("#key", schema.HashKey.AttributeName);
            conditions.Add("attribute_exists(#key)");
        }
        for (var i = 0; i < _changed.Count; i++)
        {
            var attribute = _changed[i];
            var number = i.ToString(CultureInfo.InvariantCulture);
            var name = "#n" + number;
            names.Add(name, attribute);
            if (_new.TryGetValue(attribute, out var value))
            {
                sets.Add($"{name} = :n{number}");
                values.Add(":n" + number, value);
            }
            else
            {
                removals.Add(name);
            }
            if (overwrite)
                continue;
            if (_old.TryGetValue(attribute, out var old))
            {
                conditions.Add($"{name} = :o{number}");
                values.Add(":o" + number, old);
            }
            else if (PartialItem.IsKnown(_old, attribute))
            {
                conditions.Add($"attribute_not_exists({name})");
            }
        }

        var update = sets.Count > 0 ? "SET " + string.Join(", ", sets) : "";
        if (removals.Count > 0)
            update += (update.Length > 0 ? " " : "") + "REMOVE " + string.Join(", ", removals);
        return new UpdateItemRequest
        {
            TableName = tableName,
            Key = key,
            UpdateExpression = update,
            ConditionExpression = conditions.Count > 0 ? string.Join(" AND ", conditions) : null,
            ExpressionAttributeNames = names,
            ExpressionAttributeValues = values.Count > 0 ? values : null,
        };
    }

    /// <summary>The item after the update.</summary>
    internal Dictionary<string, AttributeValue> Apply()
    {
        var item = _old is PartialItem partial ? partial.With(_changed) : new Dictionary<string, AttributeValue>(_old);
        foreach (var attribute in _changed)
        {
            if (_new.TryGetValue(attribute, out var value))
                item[attribute] = value;
            else
                item.Remove(attribute);
        }
        return item;
    }
}
