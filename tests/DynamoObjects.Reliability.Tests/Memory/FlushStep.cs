namespace DynamoObjects.Reliability.Memory;

/// <summary>One step of a history of a memory table: the action, its key, and a number for further choices.</summary>
internal sealed record FlushStep(FlushAction Action, int Key, int Choice);
