using System.Collections.Concurrent;

namespace DynamoObjects.Lambdas;

/// <summary>Caches translations by the shape of their lambdas. Bounded and thread-safe.</summary>
internal sealed class TranslationCache
{
    /// <summary>
    /// The maximum number of shapes. A program has as many as it has lambdas; more are built at run time, and are not worth caching.
    /// </summary>
    public const int MaxShapes = 1000;

    /// <summary>The maximum number of translations of one shape, for different nulls, flags and counts. The oldest is removed.</summary>
    public const int MaxVariants = 16;

    private readonly ConcurrentDictionary<int, Shape[]> _byHash = new();
    private readonly object _lock = new();
    private int _count;

    public int Count
    {
        get
        {
            lock (_lock)
                return _count;
        }
    }

    public Translation? Find(LambdaParts parts)
    {
        if (!_byHash.TryGetValue(parts.Hash, out var shapes))
            return null;
        foreach (var shape in shapes)
        {
            if (!parts.Tokens.SequenceEqual(shape.Tokens))
                continue;
            foreach (var translation in shape.Variants)
            {
                if (translation.Matches(parts))
                    return translation;
            }
        }

        return null;
    }

    public void Add(LambdaParts parts, Translation translation)
    {
        if (!parts.IsComplete)
            return;
        lock (_lock)
        {
            // Another thread may have added it meanwhile.
            if (Find(parts) is not null)
                return;
            if (_count >= MaxShapes)
            {
                // Clearing the cache costs one translation for each lambda in use; counting uses would add to every
                // call.
                _byHash.Clear();
                _count = 0;
            }

            var tokens = parts.Tokens.ToArray();
            var shapes = _byHash.GetValueOrDefault(parts.Hash, []);
            var index = Array.FindIndex(shapes, shape => shape.Tokens.AsSpan().SequenceEqual(tokens));
            if (index < 0)
            {
                _byHash[parts.Hash] = [.. shapes, new Shape(tokens, [translation])];
                _count++;
            }
            else
            {
                _byHash[parts.Hash] = [.. shapes[..index], shapes[index].With(translation), .. shapes[(index + 1)..]];
            }
        }
    }

    private sealed record Shape(LambdaToken[] Tokens, Translation[] Variants)
    {
        public Shape With(Translation variant) => new(Tokens, [.. Variants.Length < MaxVariants ? Variants : Variants[1..], variant]);
    }
}
