using System.Collections.Concurrent;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace DynamoObjects.Mock.Values;

/// <summary>The names and types of an item's attributes in their order, shared by all items that have the same ones.</summary>
/// <remarks>
/// A table has many items of few shapes: with a separate shape, an item needs one word for each attribute. Shapes grow from
/// <see cref="Empty"/> by one attribute at a time, so that reading an item finds its shape in one pass. Shared shapes remain for the
/// lifetime of the process; there are at most <see cref="MaxShared"/> of them, with at most <see cref="MaxNames"/> names that are not
/// longer than <see cref="MaxNameLength"/>. Any other item has its own shape. Thread safe.
/// </remarks>
internal sealed class ItemShape
{
    private const int MaxShared = 4096;
    private const int MaxNames = 32;
    private const int MaxNameLength = 255;

    private static int _shared;

    private ItemShape? _lastNext;
    private JsonEncodedText[]? _jsonNames;
    private ConcurrentDictionary<(string, AttributeType), ItemShape>? _next;

    /// <summary>Creates a shape that is not shared.</summary>
    public ItemShape(string[] names, AttributeType[] types)
    {
        Names = names;
        Types = types;
    }

    public static ItemShape Empty { get; } = new([], []);

    public string[] Names { get; }

    public AttributeType[] Types { get; }

    /// <summary>The names as written in JSON, escaped only where necessary.</summary>
    public JsonEncodedText[] JsonNames =>
        _jsonNames ??= Array.ConvertAll(Names, static name =>
            JsonEncodedText.Encode(Encoding.UTF8.GetBytes(name), JavaScriptEncoder.UnsafeRelaxedJsonEscaping)
        );

    /// <summary>Finds the shared shape with an additional attribute.</summary>
    /// <returns><see langword="null"/> if the shape is not shared.</returns>
    /// <exception cref="Amazon.DynamoDBv2.AmazonDynamoDBException">The name contains half of a surrogate pair; a shared name is
    /// checked only once.</exception>
    public ItemShape? With(string name, AttributeType type)
    {
        if (Volatile.Read(ref _lastNext) is { } last && last.Types[^1] == type && last.Names[^1] == name)
            return last;
        if (Names.Length == MaxNames || name.Length > MaxNameLength)
            return null;
        var next = LazyInitializer.EnsureInitialized(ref _next, static () => new());
        if (!next.TryGetValue((name, type), out var shape))
        {
            Texts.Check(name);
            if (Interlocked.Increment(ref _shared) > MaxShared)
            {
                Interlocked.Decrement(ref _shared);
                return null;
            }

            shape = next.GetOrAdd(
                (name, type),
                static (added, shape) => new([.. shape.Names, added.Item1], [.. shape.Types, added.Item2]),
                this
            );
        }

        Volatile.Write(ref _lastNext, shape);
        return shape;
    }
}
