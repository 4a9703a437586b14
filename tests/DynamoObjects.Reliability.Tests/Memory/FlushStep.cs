namespace DynamoObjects.Reliability.Memory;

/// <summary>One step of a history of a memory table: what is done, to which key, and a number that decides the rest.</summary>
internal sealed record FlushStep(FlushAction Action, int Key, int Choice);
