using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mapping;

namespace DynamoObjects.Batches;

/// <summary>One item of a batch: its request, and the callbacks for success and for an unknown outcome.</summary>
internal sealed record BatchItem(
    ItemIdentity Identity,
    DynamoKey Key,
    object? Record,
    WriteRequest Request,
    Action? Complete = null,
    Action? MarkInDoubt = null
);
