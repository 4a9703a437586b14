using System.Linq.Expressions;
using DynamoObjects.Lambdas;
using DynamoObjects.Mapping;
using DynamoObjects.Paging;

namespace DynamoObjects;

/// <content>Reading many items.</content>
public partial class DynamoTable<T>
{
    private static Translator? _translator;

    // Two of them, made at the same time, do no harm.
    internal static Translator Translator => _translator ??= new Translator(Schema);

#pragma warning disable RS0026 // A key and a lambda cannot be taken for each other.
    /// <summary>Asks for the items with a partition key.</summary>
    /// <param name="hashKey">The partition key's value.</param>
    /// <param name="index">The index to ask, whose key then counts; <see langword="null"/> for the table itself.</param>
    /// <returns>The query, which is sent when it is enumerated.</returns>
    /// <exception cref="InvalidKeysException">The value is empty or of another type than the key, or a sort key is given
    /// too, or the index has several partition keys: use a lambda.</exception>
    /// <exception cref="QueryTranslationException">The record declares no such index.</exception>
    public DynamoQuery<T> Query(DynamoKey hashKey, string? index = null)
    {
        var schemaIndex = FindIndex(index);
        return Read(schemaIndex, isScan: false, HashKeyQuery.Create(Schema, schemaIndex, hashKey));
    }

    /// <summary>Asks for the items of one partition key.</summary>
    /// <param name="predicate">
    /// <c>==</c> on the partition key; at most one of <c>==</c>, <c>&lt;</c>, <c>&lt;=</c>, <c>&gt;</c>, <c>&gt;=</c>, a
    /// range, or <c>StartsWith</c> on the sort key; and any conditions on other properties, which DynamoDB filters by. An
    /// index with several partition keys takes <c>==</c> on all of
    /// them; of several sort keys each can be told once all before it are, with <c>==</c>.
    /// </param>
    /// <param name="index">The index to ask, whose keys then count; <see langword="null"/> for the table itself.</param>
    /// <returns>The query, which is sent when it is enumerated. Captured variables are read here, once.</returns>
    /// <exception cref="QueryTranslationException">DynamoDB cannot be asked that.</exception>
    public DynamoQuery<T> Query(Expression<Func<T, bool>> predicate, string? index = null)
    {
        ArgumentNullException.ThrowIfNull(predicate);
        var schemaIndex = FindIndex(index);
        return Read(schemaIndex, isScan: false, Translator.TranslateQuery(predicate, schemaIndex));
    }
#pragma warning restore RS0026

    /// <summary>Reads the whole table, and returns what a condition holds for.</summary>
    /// <param name="predicate">The condition, which DynamoDB filters by; <see langword="null"/> for everything.</param>
    /// <param name="index">The index to read; <see langword="null"/> for the table itself.</param>
    /// <returns>The scan, which is sent when it is enumerated. Captured variables are read here, once.</returns>
    /// <exception cref="QueryTranslationException">DynamoDB cannot be asked that.</exception>
    public DynamoQuery<T> Scan(Expression<Func<T, bool>>? predicate = null, string? index = null) =>
        Read(FindIndex(index), isScan: true, Translator.TranslateCondition(predicate));

    /// <summary>Counts the items that <see cref="Query(Expression{Func{T, bool}}, string?)"/> would return, without loading them.</summary>
    /// <param name="predicate">As for <see cref="Query(Expression{Func{T, bool}}, string?)"/>.</param>
    /// <param name="index">The index to ask; <see langword="null"/> for the table itself.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>How many there are.</returns>
    /// <exception cref="QueryTranslationException">DynamoDB cannot be asked that.</exception>
    public Task<int> CountAsync(Expression<Func<T, bool>> predicate, string? index = null, CancellationToken cancellationToken = default) =>
        Query(predicate, index).CountAsync(cancellationToken);

    private DynamoQuery<T> Read(IndexSchema? index, bool isScan, ItemExpressions expressions) =>
        new(this, new ReadPlan(Database.Requests, Name, Schema, index, isScan, expressions));

    private static IndexSchema? FindIndex(string? name)
    {
        if (name is null)
            return null;
        return Schema.Indexes.FirstOrDefault(index => index.Name == name)
            ?? throw new QueryTranslationException(
                null,
                $"{Schema.TypeName} declares no index '{name}'. It has "
                    + $"{(Schema.Indexes.Count == 0 ? "none" : string.Join(", ", Schema.Indexes.Select(i => i.Name)))}."
            );
    }
}
