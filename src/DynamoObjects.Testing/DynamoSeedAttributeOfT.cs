namespace DynamoObjects.Testing;

/// <summary>Specifies a shared seed whose tables and items exist when a test starts.</summary>
/// <remarks>See <see cref="DynamoSeedAttribute"/>.</remarks>
/// <typeparam name="TSeed">The type of the seed.</typeparam>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class | AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class DynamoSeedAttribute<TSeed>() : DynamoSeedAttribute(typeof(TSeed))
    where TSeed : SharedSeed, new();
