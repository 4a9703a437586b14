namespace DynamoObjects.Testing;

/// <summary>Declares data that tests share: each test that uses the fixture begins with these tables and items, in its
/// own isolated database.</summary>
/// <remarks>
/// <para><see cref="SeedAsync"/> runs once in a process, on the mock, and never again, also where it fails: then each
/// test that uses the fixture fails with the reason. What it made is captured. A test on the mock begins with a fork of
/// it; for a test on another backend the tables are created under the test's prefix and the same items written.</para>
/// <para>A test uses a fixture by <see cref="DynamoSeedAttribute"/>, in every framework, or by
/// <c>IClassFixture&lt;T&gt;</c> or <c>ICollectionFixture&lt;T&gt;</c> in xUnit. xUnit then makes instances of its own,
/// which <see cref="SeedAsync"/> does not run on: what tests want to know of the data belongs in constants or static
/// members.</para>
/// <para>The class needs a public constructor without parameters. An instance that is disposable is disposed when it
/// has been seeded.</para>
/// </remarks>
public abstract class SharedSeed
{
    /// <summary>Creates the tables and writes the items.</summary>
    /// <param name="seed">Writes to an empty database; not to be used when the method's task has ended.</param>
    /// <param name="cancellationToken">Is never cancelled by a test: what is seeded is for all.</param>
    /// <returns>A task that ends when all is written.</returns>
    protected abstract Task SeedAsync(Seeder seed, CancellationToken cancellationToken);

    internal Task RunAsync(Seeder seed) => SeedAsync(seed, CancellationToken.None);
}
