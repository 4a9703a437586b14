namespace DynamoObjects.Testing;

/// <summary>Specifies the shared seeds whose tables and items exist when a test starts.</summary>
/// <remarks>Apply this attribute to a method, a class or an assembly, several times if needed. A test starts with the
/// seeds of all these attributes. Two seeds of one test must not create the same table.</remarks>
/// <param name="seeds">Types that derive from <see cref="SharedSeed"/>.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class | AttributeTargets.Assembly, AllowMultiple = true)]
public class DynamoSeedAttribute(params Type[] seeds) : Attribute
{
    /// <summary>Gets the types of the seeds.</summary>
    public IReadOnlyList<Type> Seeds { get; } = seeds;
}
