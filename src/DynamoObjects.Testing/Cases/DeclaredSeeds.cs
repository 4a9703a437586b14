using System.Reflection;

namespace DynamoObjects.Testing.Cases;

/// <summary>Finds the seeds of a test: those of <see cref="DynamoSeedAttribute"/>, and the class, collection and
/// assembly fixtures of xUnit.</summary>
internal static class DeclaredSeeds
{
    // By name, to avoid a reference to the frameworks.
    private const string AssemblyFixture = "Xunit.AssemblyFixtureAttribute";

    private static readonly string[] Interfaces = ["Xunit.IClassFixture`1", "Xunit.ICollectionFixture`1"];

    public static IReadOnlyCollection<Type> Get(CaseIdentity identity) =>
        [
            .. new[]
            {
                GetFromAttributes(identity.Assembly.GetCustomAttributes<DynamoSeedAttribute>()),
                GetFromAssembly(identity.Assembly),
                GetFromInterfaces(identity.Collection),
                GetFromAttributes(identity.TestClass.GetCustomAttributes<DynamoSeedAttribute>(inherit: true)),
                GetFromInterfaces(identity.TestClass),
                GetFromAttributes(identity.Method.GetCustomAttributes<DynamoSeedAttribute>(inherit: true)),
            }
                .SelectMany(types => types)
                .Distinct(),
        ];

    private static IEnumerable<Type> GetFromAttributes(IEnumerable<DynamoSeedAttribute> attributes) =>
        attributes.SelectMany(attribute => attribute.Seeds);

    private static IEnumerable<Type> GetFromAssembly(Assembly assembly) =>
        assembly
            .GetCustomAttributesData()
            .Where(attribute => attribute.AttributeType.FullName == AssemblyFixture)
            .Select(attribute => attribute.ConstructorArguments is [{ Value: Type type }, ..] ? type : null)
            .OfType<Type>()
            .Where(IsSharedSeed);

    private static IEnumerable<Type> GetFromInterfaces(Type? type) =>
        (type?.GetInterfaces() ?? [])
            .Where(it => it.IsGenericType && Interfaces.Contains(it.GetGenericTypeDefinition().FullName, StringComparer.Ordinal))
            .Select(it => it.GetGenericArguments()[0])
            .Where(IsSharedSeed);

    private static bool IsSharedSeed(Type type) => type.IsSubclassOf(typeof(SharedSeed));
}
