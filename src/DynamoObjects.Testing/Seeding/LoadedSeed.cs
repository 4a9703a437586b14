using System.Collections.Concurrent;
using System.Reflection;
using Amazon.DynamoDBv2;
using DynamoObjects.Mock;

namespace DynamoObjects.Testing.Seeding;

/// <summary>A fixture as it was seeded, once in this process.</summary>
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

    /// <summary>Holds the data, under the tables' own names; never written to again.</summary>
    public MockDynamoDb Engine { get; }

    public IReadOnlyList<string> Tables { get; }

    /// <summary>Writes the same data elsewhere.</summary>
    /// <param name="client">Where to.</param>
    /// <param name="rename">Gives the names that the tables have there.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="SeedException">There is a table of one of the names, or some items could not be written.</exception>
    public async Task WriteAsync(IAmazonDynamoDB client, Func<string, string> rename, CancellationToken cancellationToken)
    {
        using var source = Engine.CreateClient();
        await new TableCopier(source, client, TimeProvider.System, rename).RunAsync(Tables, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The fixtures, each seeded now if it was not before.</summary>
    /// <exception cref="SeedException">One cannot be seeded, now or before, or two create the same table.</exception>
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
                        $"The fixtures {owners[table].Type.Name} and {seed.Type.Name} both create the table '{table}', so a test "
                            + $"cannot have both: let one of them create it, or let the test name one."
                    );
                }
            }
        }

        return seeds;
    }

    // The first test's token and ambient values are not the fixture's: it belongs to all tests.
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
            throw new SeedException(
                $"The fixture {type.Name} could not be seeded, so each test that uses it fails: {exception.Message}",
                exception
            );
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
