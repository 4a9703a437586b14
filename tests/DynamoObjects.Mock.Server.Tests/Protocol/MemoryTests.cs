namespace DynamoObjects.Mock.Server.Tests.Protocol;

/// <summary>Tests that measure the memory of the process; nothing else runs at the same time.</summary>
[CollectionDefinition(nameof(MemoryTests), DisableParallelization = true)]
public class MemoryTests;
