using DynamoObjects.Mock.Errors;

namespace DynamoObjects.Mock.Expressions;

/// <summary>The conditions of a Query on the key, before it is known which key.</summary>
internal sealed class KeyConditionTree(List<KeyPart> parts)
{
    /// <summary>Fits the conditions to a key.</summary>
    /// <exception cref="Amazon.DynamoDBv2.AmazonDynamoDBException">
    /// A hash key attribute has no equality, or a condition is on no attribute of the key.
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

    /// <summary>Before the last range key attribute that is asked for, all are equalities.</summary>
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
