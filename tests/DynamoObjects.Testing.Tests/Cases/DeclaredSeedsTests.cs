using DynamoObjects.Testing.Cases;
using DynamoObjects.Testing.Tests.Cases;

[assembly: Xunit.AssemblyFixture(typeof(DeclaredSeedsTests.AssemblySeed))]
[assembly: Xunit.AssemblyFixture(typeof(string))]

namespace DynamoObjects.Testing.Tests.Cases
{
    /// <summary>The places where a test declares its seeds.</summary>
    [DynamoSeed<ClassAndMethodSeed>]
    public class DeclaredSeedsTests : IClassFixture<DeclaredSeedsTests.ClassSeed>
    {
        [Fact]
        [DynamoSeed(typeof(MethodSeed), typeof(ClassAndMethodSeed))]
        public void Each_place_around_a_test_is_read_and_each_seed_used_once()
        {
            var method = typeof(DeclaredSeedsTests).GetMethod(nameof(Each_place_around_a_test_is_read_and_each_seed_used_once))!;
            var identity = new CaseIdentity(typeof(DeclaredSeedsTests), method, "any", Backend.Mock, Backend.Mock)
            {
                Collection = typeof(SeedCollection),
            };

            Assert.Equal(
                [typeof(AssemblySeed), typeof(CollectionSeed), typeof(ClassAndMethodSeed), typeof(ClassSeed), typeof(MethodSeed)],
                DeclaredSeeds.Get(identity)
            );
        }

        private sealed class SeedCollection : ICollectionFixture<CollectionSeed>, ICollectionFixture<List<int>>;

        public sealed class AssemblySeed : EmptySeed;

        public sealed class CollectionSeed : EmptySeed;

        public sealed class ClassAndMethodSeed : EmptySeed;

        public sealed class ClassSeed : EmptySeed;

        public sealed class MethodSeed : EmptySeed;

        public abstract class EmptySeed : SharedSeed
        {
            protected override Task SeedAsync(Seeder seeder, CancellationToken cancellationToken) => Task.CompletedTask;
        }
    }
}

namespace Xunit
{
    /// <summary>Like the attribute of xUnit v3, which v2 does not have.</summary>
    [AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
    internal sealed class AssemblyFixtureAttribute(Type assemblyFixtureType) : Attribute
    {
        public Type AssemblyFixtureType { get; } = assemblyFixtureType;
    }
}
