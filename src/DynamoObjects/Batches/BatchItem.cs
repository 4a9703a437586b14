using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mapping;

namespace DynamoObjects.Batches;

/// <summary>One item of a batch: what is sent for it, what is done when it is done, and where nobody knows.</summary>
internal sealed record BatchItem(
    ItemIdentity Identity,
    DynamoKey Key,
    object? Record,
    WriteRequest Request,
    Action? Complete = null,
    Action? MarkInDoubt = null
);
