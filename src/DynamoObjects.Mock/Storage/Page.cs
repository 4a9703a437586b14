using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Storage;

/// <summary>What one Query or Scan has read.</summary>
/// <param name="Items">The items that passed the filter, projected; empty when only counted.</param>
/// <param name="Count">How many passed the filter.</param>
/// <param name="Scanned">How many were read.</param>
/// <param name="LastKey">The key to go on after, or <see langword="null"/> at the end of the range.</param>
/// <param name="Bytes">The size of what was read, as the index or table has it.</param>
/// <param name="FetchedBlocks">For a local index, the 4 KB blocks that were fetched from the table.</param>
internal readonly record struct Page(List<Item> Items, int Count, int Scanned, Item? LastKey, long Bytes, long FetchedBlocks);
