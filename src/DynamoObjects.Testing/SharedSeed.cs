namespace DynamoObjects.Testing;

/// <summary>Provides tables and items that tests share.</summary>
/// <remarks>
/// <para>Each test that uses the seed starts with its own copy of the tables and items.</para>
/// <para><see cref="SeedAsync"/> runs once per process, on the mock, and its tables are captured. A test on the mock
/// starts with a copy of them. For a test on another backend, the tables are created under the prefix of the test, and
/// the items are written to them. If <see cref="SeedAsync"/> fails, it does not run again: each test that uses the
/// seed fails with the same error.</para>
/// <para>A test uses a seed with <see cref="DynamoSeedAttribute"/> in every framework, or with
/// <c>IClassFixture&lt;T&gt;</c> or <c>ICollectionFixture&lt;T&gt;</c> in xUnit. xUnit then creates further instances
/// of the class, on which <see cref="SeedAsync"/> does not run. Put values that tests need into constants or static
/// members.</para>
/// <para>The class needs a public constructor without parameters. A disposable instance is disposed after it has
/// run.</para>
/// </remarks>
public abstract class SharedSeed
{
    /// <summary>Creates the tables and writes the items.</summary>
    /// <param name="seeder">The seeder, which writes to an empty database. Do not use it after the returned task has
    /// completed.</param>
    /// <param name="cancellationToken">A token that is not canceled when a single test is canceled, because all tests
    /// share the seed.</param>
    /// <returns>A task that completes when all items are written.</returns>
    protected abstract Task SeedAsync(Seeder seeder, CancellationToken cancellationToken);

    internal Task RunAsync(Seeder seed) => SeedAsync(seed, CancellationToken.None);
}
