using System.Linq.Expressions;
using DynamoObjects.Lambdas;
using DynamoObjects.Mapping;
using DynamoObjects.Paging;

namespace DynamoObjects;

/// <content>Methods that read many items.</content>
public partial class DynamoTable<T>
{
    private static Translator? _translator;

    // If two threads create one at the same time, either can be used.
    internal static Translator Translator => _translator ??= new Translator(Schema);

#pragma warning disable RS0026 // A key and a lambda are of different types, so no call is ambiguous.
    /// <summary>Creates a query of the items with a partition key.</summary>
    /// <param name="hashKey">The partition key's value.</param>
    /// <param name="index">The index to query by its own partition key, or <see langword="null"/> for the table.</param>
    /// <returns>The query, which is sent when it is read.</returns>
    /// <exception cref="InvalidKeyException">
    /// The value is empty or of another type than the key, a sort key is given, or the index has several partition key attributes. Use a
    /// lambda for such an index.
    /// </exception>
    /// <exception cref="QueryTranslationException">The record class does not declare the index.</exception>
    public DynamoQuery<T> Query(DynamoKey hashKey, string? index = null)
    {
        var schemaIndex = FindIndex(index);
        return Read(schemaIndex, isScan: false, HashKeyQuery.Create(Schema, schemaIndex, hashKey));
    }

    /// <summary>Creates a query of the items of one partition by a lambda.</summary>
    /// <param name="predicate">
    /// <c>==</c> on the partition key; optionally one of <c>==</c>, <c>&lt;</c>, <c>&lt;=</c>, <c>&gt;</c>, <c>&gt;=</c>, a range or
    /// <c>StartsWith</c> on the sort key; and any conditions on other properties, by which DynamoDB filters. An index with several
    /// partition key attributes needs <c>==</c> on all of them. For several sort key attributes, a condition on one needs <c>==</c> on all
    /// that precede it.
    /// </param>
    /// <param name="index">The index to query by its own keys, or <see langword="null"/> for the table.</param>
    /// <returns>The query, which is sent when it is read. This call reads captured variables once.</returns>
    /// <exception cref="QueryTranslationException">
    /// DynamoDB has no expression for the condition, or the record class does not declare the index.
    /// </exception>
    public DynamoQuery<T> Query(Expression<Func<T, bool>> predicate, string? index = null)
    {
        ArgumentNullException.ThrowIfNull(predicate);
        var schemaIndex = FindIndex(index);
        return Read(schemaIndex, isScan: false, Translator.TranslateQuery(predicate, schemaIndex));
    }
#pragma warning restore RS0026

    /// <summary>Creates a scan, which reads the whole table and returns the items that meet a condition.</summary>
    /// <param name="predicate">The condition by which DynamoDB filters, or <see langword="null"/> for all items.</param>
    /// <param name="index">The index to read, or <see langword="null"/> for the table.</param>
    /// <returns>The scan, which is sent when it is read. This call reads captured variables once.</returns>
    /// <exception cref="QueryTranslationException">
    /// DynamoDB has no expression for the condition, or the record class does not declare the index.
    /// </exception>
    public DynamoQuery<T> Scan(Expression<Func<T, bool>>? predicate = null, string? index = null) =>
        Read(FindIndex(index), isScan: true, Translator.TranslateCondition(predicate));

    /// <summary>Returns the number of items of a query, without loading the items.</summary>
    /// <param name="predicate">The same lambda as for <see cref="Query(Expression{Func{T, bool}}, string?)"/>.</param>
    /// <param name="index">The index to query, or <see langword="null"/> for the table.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The number of items.</returns>
    /// <exception cref="QueryTranslationException">
    /// DynamoDB has no expression for the condition, or the record class does not declare the index.
    /// </exception>
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
                $"{Schema.TypeName} does not declare an index '{name}'. Its indexes: "
                    + $"{(Schema.Indexes.Count == 0 ? "none" : string.Join(", ", Schema.Indexes.Select(i => i.Name)))}."
            );
    }
}
