using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;

namespace DynamoObjects.Mock.Values;

/// <summary>Reads, checks and copies the SDK's values.</summary>
/// <param name="layer">The layer of AWS whose messages are used for invalid values.</param>
internal struct SdkReader(ValueLayer layer)
{
    private bool _hasEmptyName;

    public Item ReadMap(Dictionary<string, AttributeValue> attributes, int levels)
    {
        if (attributes.Count == 0)
            return Item.Empty;
        var builder = new ItemBuilder(attributes.Count);
        foreach (var (name, value) in attributes)
        {
            _hasEmptyName |= name.Length == 0;
            if (ItemSize.IsNameTooLong(name))
                throw Failures.Validation(Messages.AttributeNameTooLong);
            builder.Add(name, Read(value, levels));
        }

        return builder.Build();
    }

    public Value Read(AttributeValue? value, int levels)
    {
        if (value is null)
            throw Failures.Validation(Messages.ValueEmpty);
        var (s, n) = (value.S, value.N);
        // The common cases first: most values are a string or a number and nothing else.
        if (s is not null && CountSet(value) == 1)
        {
            Texts.Check(s);
            return Value.String(s);
        }

        if (n is not null && CountSet(value) == 1)
            return Value.Number(SdkValues.ReadNumber(n, layer));
        var set = CountSet(value);
        if (set != 1)
            throw Failures.Validation(set == 0 ? Messages.ValueEmpty : Messages.ValueAmbiguous);
        if (value.BOOL is { } flag)
            return Value.Bool(flag);
        if (value.B is { } bytes)
            return Value.Binary(bytes.ToArray());
        if (value.NULL is { } isNull)
            return isNull ? Value.Null : throw Failures.Validation(Messages.NullMustBeTrue);
        if (value.IsMSet || value.IsLSet)
        {
            if (levels == 0)
                throw Failures.Validation(Messages.NestedTooDeep);
            return value.IsMSet ? Value.Map(ReadMap(value.M, levels - 1)) : Value.List(ReadList(value.L, levels - 1));
        }

        return value.IsSSSet ? SdkSets.ReadStrings(value.SS, layer)
            : value.IsNSSet ? SdkSets.ReadNumbers(value.NS, layer)
            : SdkSets.ReadBinaries(value.BS, layer);
    }

    /// <summary>Rejects empty names in maps, which AWS reports after all errors in values.</summary>
    public readonly T Finish<T>(T read) => _hasEmptyName ? throw Failures.Validation(Messages.AttributeNameEmpty) : read;

    private static int CountSet(AttributeValue value) =>
        (value.S is null ? 0 : 1)
        + (value.N is null ? 0 : 1)
        + (value.B is null ? 0 : 1)
        + (value.BOOL is null ? 0 : 1)
        + (value.NULL is null ? 0 : 1)
        + (value.IsMSet ? 1 : 0)
        + (value.IsLSet ? 1 : 0)
        + (value.IsSSSet ? 1 : 0)
        + (value.IsNSSet ? 1 : 0)
        + (value.IsBSSet ? 1 : 0);

    private Value[] ReadList(List<AttributeValue> list, int levels)
    {
        if (list.Count == 0)
            return [];
        var elements = new Value[list.Count];
        for (var i = 0; i < elements.Length; i++)
            elements[i] = Read(list[i], levels);
        return elements;
    }
}
