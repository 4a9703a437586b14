using DynamoObjects.Testing.Cases;
using DynamoObjects.Testing.Tests.Cases;

[assembly: Xunit.AssemblyFixture(typeof(DeclaredFixturesTests.OfAssembly))]
[assembly: Xunit.AssemblyFixture(typeof(string))]

namespace DynamoObjects.Testing.Tests.Cases
{
    /// <summary>Where a test says which fixtures it uses.</summary>
    [DynamoSeed<OfBoth>]
    public class DeclaredFixturesTests : IClassFixture<DeclaredFixturesTests.OfClass>
    {
        [Fact]
        [DynamoSeed(typeof(OfMethod), typeof(OfBoth))]
        public void Each_place_around_a_test_is_read_and_each_fixture_used_once()
        {
            var method = typeof(DeclaredFixturesTests).GetMethod(nameof(Each_place_around_a_test_is_read_and_each_fixture_used_once))!;
            var identity = new CaseIdentity(typeof(DeclaredFixturesTests), method, "any", Backend.Mock, Backend.Mock)
            {
                Collection = typeof(Together),
            };

            Assert.Equal(
                [typeof(OfAssembly), typeof(OfCollection), typeof(OfBoth), typeof(OfClass), typeof(OfMethod)],
                DeclaredFixtures.Of(identity)
            );
        }

        private sealed class Together : ICollectionFixture<OfCollection>, ICollectionFixture<List<int>>;

        public sealed class OfAssembly : Empty;

        public sealed class OfCollection : Empty;

        public sealed class OfBoth : Empty;

        public sealed class OfClass : Empty;

        public sealed class OfMethod : Empty;

        public abstract class Empty : SharedSeed
        {
            protected override Task SeedAsync(Seeder seed, CancellationToken cancellationToken) => Task.CompletedTask;
        }
    }
}

namespace Xunit
{
    /// <summary>As xUnit v3 has it, and v2 has not.</summary>
    [AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
    internal sealed class AssemblyFixtureAttribute(Type assemblyFixtureType) : Attribute
    {
        public Type AssemblyFixtureType { get; } = assemblyFixtureType;
    }
}
