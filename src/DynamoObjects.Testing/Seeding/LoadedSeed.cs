using System.Collections.Concurrent;
using System.Reflection;
using Amazon.DynamoDBv2;
using DynamoObjects.Mock;

namespace DynamoObjects.Testing.Seeding;

/// <summary>A shared seed that has run, once in this process.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class LoadedSeed
{
    private static readonly ConcurrentDictionary<Type, Lazy<Task<LoadedSeed>>> Cache = new();

    private LoadedSeed(Type type, MockDynamoDb engine, IReadOnlyList<string> tables)
    {
        Type = type;
        Engine = engine;
        Tables = tables;
    }

    public Type Type { get; }

    /// <summary>The mock that holds the data, under the tables' own names; it is never written to again.</summary>
    public MockDynamoDb Engine { get; }

    public IReadOnlyList<string> Tables { get; }

    /// <summary>Writes the data to another DynamoDB.</summary>
    /// <param name="client">The client of the destination.</param>
    /// <param name="rename">Returns the names of the tables there.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="SeedException">A table of one of the names already exists, or some items could not be
    /// written.</exception>
    public async Task WriteAsync(IAmazonDynamoDB client, Func<string, string> rename, CancellationToken cancellationToken)
    {
        using var source = Engine.CreateClient();
        await new TableCopier(source, client, TimeProvider.System, rename).RunAsync(Tables, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Returns the seeds, and runs those that have not run yet.</summary>
    /// <exception cref="SeedException">A seed failed, now or earlier, or two seeds create the same table.</exception>
    public static async Task<IReadOnlyList<LoadedSeed>> GetAsync(IEnumerable<Type> types, CancellationToken cancellationToken)
    {
        var seeds = await Task.WhenAll(types.Distinct().Select(GetOrLoad)).WaitAsync(cancellationToken).ConfigureAwait(false);
        var owners = new Dictionary<string, LoadedSeed>(StringComparer.Ordinal);
        foreach (var seed in seeds)
        {
            foreach (var table in seed.Tables)
            {
                if (!owners.TryAdd(table, seed))
                {
                    throw new SeedException(
                        $"The seeds {owners[table].Type.Name} and {seed.Type.Name} both create the table '{table}', so a test cannot use "
                            + "both. Remove the table from one of them, or remove one from the test."
                    );
                }
            }
        }

        return seeds;
    }

    // The first test's token and ambient values do not apply to the seed, which all tests share.
    private static Task<LoadedSeed> GetOrLoad(Type type) =>
        Cache
            .GetOrAdd(type, static key => new Lazy<Task<LoadedSeed>>(() =>
            {
                using (ExecutionContext.SuppressFlow())
                    return Task.Run(() => SeedAsync(key));
            }))
            .Value;

    private static async Task<LoadedSeed> SeedAsync(Type type)
    {
        var engine = new MockDynamoDb();
        using var client = engine.CreateClient();
        try
        {
            var seed = Create(type);
            try
            {
                await seed.RunAsync(new Seeder(client)).ConfigureAwait(false);
            }
            finally
            {
                if (seed is IAsyncDisposable asynchronous)
                    await asynchronous.DisposeAsync().ConfigureAwait(false);
                else
                    (seed as IDisposable)?.Dispose();
            }

            return new LoadedSeed(type, engine, await TableCopier.ListAsync(client, CancellationToken.None).ConfigureAwait(false));
        }
        catch (Exception exception)
        {
            throw new SeedException($"The seed {type.Name} failed, so each test that uses it fails: {exception.Message}", exception);
        }
    }

    private static SharedSeed Create(Type type)
    {
        if (
            !type.IsSubclassOf(typeof(SharedSeed))
            || type.IsAbstract
            || type.ContainsGenericParameters
            || type.GetConstructor(Type.EmptyTypes) is not { } constructor
        )
            throw new InvalidOperationException(
                $"{type} must be a class that derives from {nameof(SharedSeed)} and has a public constructor without parameters."
            );
        try
        {
            return (SharedSeed)constructor.Invoke(null);
        }
        catch (TargetInvocationException exception) when (exception.InnerException is { } inner)
        {
            throw new InvalidOperationException(inner.Message, inner);
        }
    }
}
