using System.Reflection;

namespace DynamoObjects.Testing.Cases;

/// <summary>Which fixtures a test uses: by <see cref="DynamoSeedAttribute"/> anywhere around it, and by what xUnit has
/// for fixtures of classes, collections and assemblies.</summary>
internal static class DeclaredFixtures
{
    // By name, so that none of the frameworks is needed here.
    private const string AssemblyFixture = "Xunit.AssemblyFixtureAttribute";

    private static readonly string[] Interfaces = ["Xunit.IClassFixture`1", "Xunit.ICollectionFixture`1"];

    public static IReadOnlyCollection<Type> Of(CaseIdentity identity) =>
        [
            .. new[]
            {
                OfAttributes(identity.Assembly.GetCustomAttributes<DynamoSeedAttribute>()),
                OfAssembly(identity.Assembly),
                OfInterfaces(identity.Collection),
                OfAttributes(identity.TestClass.GetCustomAttributes<DynamoSeedAttribute>(inherit: true)),
                OfInterfaces(identity.TestClass),
                OfAttributes(identity.Method.GetCustomAttributes<DynamoSeedAttribute>(inherit: true)),
            }
                .SelectMany(types => types)
                .Distinct(),
        ];

    private static IEnumerable<Type> OfAttributes(IEnumerable<DynamoSeedAttribute> attributes) =>
        attributes.SelectMany(attribute => attribute.Seeds);

    private static IEnumerable<Type> OfAssembly(Assembly assembly) =>
        assembly
            .GetCustomAttributesData()
            .Where(attribute => attribute.AttributeType.FullName == AssemblyFixture)
            .Select(attribute => attribute.ConstructorArguments is [{ Value: Type type }, ..] ? type : null)
            .OfType<Type>()
            .Where(IsFixture);

    private static IEnumerable<Type> OfInterfaces(Type? type) =>
        (type?.GetInterfaces() ?? [])
            .Where(it => it.IsGenericType && Interfaces.Contains(it.GetGenericTypeDefinition().FullName, StringComparer.Ordinal))
            .Select(it => it.GetGenericArguments()[0])
            .Where(IsFixture);

    private static bool IsFixture(Type type) => type.IsSubclassOf(typeof(SharedSeed));
}
