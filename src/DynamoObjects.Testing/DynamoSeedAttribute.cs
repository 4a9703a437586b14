namespace DynamoObjects.Testing;

/// <summary>Says that tests begin with the data of fixtures.</summary>
/// <remarks>On a method, a class or an assembly; what is declared on all three adds up, and so do several attributes.
/// The fixtures of one test must not create the same table.</remarks>
/// <param name="fixtures">Types that derive from <see cref="SharedSeed"/>.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class | AttributeTargets.Assembly, AllowMultiple = true)]
public class DynamoSeedAttribute(params Type[] fixtures) : Attribute
{
    /// <summary>The types of the fixtures.</summary>
    public IReadOnlyList<Type> Seeds { get; } = fixtures;
}
