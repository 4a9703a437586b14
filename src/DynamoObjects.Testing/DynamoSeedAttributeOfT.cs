namespace DynamoObjects.Testing;

/// <summary>Says that tests begin with the data of a fixture.</summary>
/// <remarks>All that is said of <see cref="DynamoSeedAttribute"/> holds here.</remarks>
/// <typeparam name="TFixture">The fixture.</typeparam>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class | AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class DynamoSeedAttribute<TFixture>() : DynamoSeedAttribute(typeof(TFixture))
    where TFixture : SharedSeed, new();
