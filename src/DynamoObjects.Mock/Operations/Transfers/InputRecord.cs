using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Operations.Transfers;

/// <summary>One record of an input object.</summary>
/// <param name="Line">The line on which it begins, from 1.</param>
/// <param name="Item">The item, if the record has one.</param>
/// <param name="Problem">Why the record has no item, or <see langword="null"/>.</param>
internal sealed record InputRecord(long Line, Item? Item, string? Problem)
{
    /// <summary>The condition of a bulk operation's record.</summary>
    public string? Condition { get; init; }

    /// <summary>The names in the condition, as strings.</summary>
    public Item? Names { get; init; }

    /// <summary>The values in the condition.</summary>
    public Item? Values { get; init; }
}
