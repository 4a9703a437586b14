using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Storage;

/// <summary>The result of one Query or Scan.</summary>
/// <param name="Items">The projected items that passed the filter; empty if they are only counted.</param>
/// <param name="Count">The number of items that passed the filter.</param>
/// <param name="Scanned">The number of items that were read.</param>
/// <param name="LastKey">The key after which to continue, or <see langword="null"/> at the end of the range.</param>
/// <param name="Bytes">The size of the items that were read, in the index or table.</param>
/// <param name="FetchedBlocks">For a local index, the number of 4 KB blocks that were fetched from the table.</param>
internal readonly record struct Page(List<Item> Items, int Count, int Scanned, Item? LastKey, long Bytes, long FetchedBlocks);
