using DynamoObjects.Mock.Errors;

namespace DynamoObjects.Mock.Expressions;

/// <summary>The key conditions of a Query, before they are matched with the key of a table or index.</summary>
internal sealed class KeyConditionTree(List<KeyPart> parts)
{
    /// <summary>Matches the conditions with a key.</summary>
    /// <exception cref="Amazon.DynamoDBv2.AmazonDynamoDBException"> A hash key attribute has no equality condition, or a condition is
    /// on an attribute that is not in the key.
    /// </exception>
    public KeyRange Resolve(IReadOnlyList<string> hashNames, IReadOnlyList<string> rangeNames)
    {
        var attributes = hashNames.Count + rangeNames.Count;
        if (parts.Count > attributes)
            throw Failures.Validation(Messages.TooManyKeyConditions(parts.Count, attributes));
        var hash = new KeyPart[hashNames.Count];
        for (var i = 0; i < hash.Length; i++)
        {
            hash[i] = Find(hashNames[i]) ?? throw Failures.Validation(Messages.KeyElementMissed(hashNames[i]));
            if (hash[i].Operator != KeyOperator.Equal)
                throw Failures.Validation(Messages.HashNotEqual);
        }

        var range = new List<KeyPart>();
        foreach (var name in rangeNames)
        {
            if (Find(name) is not { } part)
                break;
            range.Add(part);
        }

        CheckLeading(rangeNames);
        return hash.Length + range.Count < parts.Count
            ? throw Failures.Validation(Messages.KeyElementMissed(rangeNames.Count > range.Count ? rangeNames[range.Count] : hashNames[0]))
            : new KeyRange(hash, [.. range]);
    }

    /// <summary>Checks that all range key attributes before the last one with a condition have equality conditions.</summary>
    private void CheckLeading(IReadOnlyList<string> rangeNames)
    {
        var last = rangeNames.Count - 1;
        while (last >= 0 && Find(rangeNames[last]) is null)
            last--;
        for (var i = 0; i < last; i++)
        {
            if (Find(rangeNames[i]) is not { Operator: KeyOperator.Equal })
                throw Failures.Validation(Messages.RangeKeysNotEqual(rangeNames[i], rangeNames[last]));
        }
    }

    private KeyPart? Find(string name)
    {
        foreach (var part in parts)
        {
            if (part.Name == name)
                return part;
        }

        return null;
    }
}
