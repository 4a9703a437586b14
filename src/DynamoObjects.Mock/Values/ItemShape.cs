using System.Collections.Concurrent;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace DynamoObjects.Mock.Values;

/// <summary>The names and types of an item's attributes in their order, which all items with the same share.</summary>
/// <remarks>
/// A table holds many items of few shapes: with the shape apart, an item needs one word for each attribute. Shapes grow from
/// <see cref="Empty"/> by an attribute at a time, so that reading an item leads to its shape without looking at it twice. What is shared is
/// kept as long as the process runs, so there are at most <see cref="MaxShared"/> of them, of at most <see cref="MaxNames"/>
/// names each, none longer than <see cref="MaxNameLength"/>; any other item has a shape of its own. Thread safe.
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

    /// <summary>A shape of names and types that are its own.</summary>
    public ItemShape(string[] names, AttributeType[] types)
    {
        Names = names;
        Types = types;
    }

    public static ItemShape Empty { get; } = new([], []);

    public string[] Names { get; }

    public AttributeType[] Types { get; }

    /// <summary>The names as they stand in JSON, escaped where they must be and nowhere else.</summary>
    public JsonEncodedText[] JsonNames =>
        _jsonNames ??= Array.ConvertAll(Names, static name =>
            JsonEncodedText.Encode(Encoding.UTF8.GetBytes(name), JavaScriptEncoder.UnsafeRelaxedJsonEscaping)
        );

    /// <summary>Finds the shared shape with one attribute more.</summary>
    /// <returns><see langword="null"/> when there is none and it is not to be shared.</returns>
    /// <exception cref="Amazon.DynamoDBv2.AmazonDynamoDBException">The name has half of a surrogate pair: a shared name is
    /// looked at once.</exception>
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
