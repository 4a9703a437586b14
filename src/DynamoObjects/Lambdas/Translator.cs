using System.Linq.Expressions;
using DynamoObjects.Mapping;

namespace DynamoObjects.Lambdas;

/// <summary>Translates lambdas on one record class, each shape once. Thread-safe.</summary>
internal sealed class Translator(RecordSchema schema)
{
    private const int QueryMark = 1;
    private const int ConditionMark = 2;
    private const int UpdateMark = 3;

    private readonly TranslationCache _cache = new();

    public int CachedShapes => _cache.Count;

    public ItemExpressions TranslateQuery(LambdaExpression lambda, IndexSchema? index) =>
        Translate(lambda, QueryMark, index, static (schema, lambda, index, values) =>
        {
            var keys = index is null ? KeyAttributes.ForTable(schema) : KeyAttributes.ForIndex((IndexSchema)index);
            var condition = LambdaReader.Read(schema, lambda, values, keys);
            if (condition is Lambdas.Condition.Constant { Value: false })
                return Translation.CreateAlwaysFalse(values.Guards);
            var split = KeySplit.Create(schema, keys, condition);
            var writer = new ExpressionWriter();
            var key = writer.Write(split.Key);
            var filter = split.Filter is null ? null : writer.Write(split.Filter);
            return new Translation(key, null, filter, writer.Names, writer.Slots, values.Guards);
        });

    /// <summary>
    /// Translates a filter or the condition of a write. One that is always true is omitted; one that is always false is sent.
    /// </summary>
    public ItemExpressions TranslateCondition(LambdaExpression? lambda) =>
        lambda is null ? ItemExpressions.None : Translate(lambda, ConditionMark, null, static (schema, lambda, _, values) =>
            {
                var condition = LambdaReader.Read(schema, lambda, values);
                var writer = new ExpressionWriter();
                var text = Write(schema, writer, condition);
                var isAlwaysFalse = condition is Condition.Constant { Value: false };
                return new Translation(null, null, text, writer.Names, writer.Slots, values.Guards) { IsAlwaysFalse = isAlwaysFalse };
            });

    /// <summary>Translates an update with its condition.</summary>
    /// <param name="clauses">The changes.</param>
    /// <param name="when">The condition, or null.</param>
    /// <param name="mustExist">Whether the item must exist.</param>
    /// <param name="now">The time of the update.</param>
    public ItemExpressions TranslateUpdate(IReadOnlyList<UpdateClause> clauses, LambdaExpression? when, bool mustExist, DateTimeOffset? now)
    {
        var parts = LambdaParts.Rent();
        try
        {
            var times = now is { } set ? Times(set) : [];
            parts.Add(UpdateMark, mustExist);
            foreach (var clause in clauses)
            {
                parts.Add(UpdateMark, clause.Action);
                parts.Add(clause.Path.Body);
                parts.Add(clause.Value);
                parts.Add(clause.From?.Body);
            }

            foreach (var (_, time) in times)
                parts.Add(time);
            parts.Add(ConditionMark);
            parts.Add(when?.Body);
            if (_cache.Find(parts) is not { } translation)
            {
                translation = Translate(clauses, when, mustExist, times, new LambdaValues(parts));
                _cache.Add(parts, translation);
            }

            return translation.Bind(parts);
        }
        finally
        {
            parts.Return();
        }
    }

    private Translation Translate(
        IReadOnlyList<UpdateClause> clauses,
        LambdaExpression? when,
        bool mustExist,
        IReadOnlyList<(PropertySchema, ConstantExpression)> times,
        LambdaValues values
    )
    {
        var writer = new ExpressionWriter();
        var update = new UpdateReader(schema, values, writer).Read(clauses, times, isUpsert: !mustExist);
        var exists = mustExist ? $"attribute_exists({writer.AddName(schema.HashKey.AttributeName)})" : null;
        var condition = when is null ? null : LambdaReader.Read(schema, when, values);
        var text = condition is null ? null : Write(schema, writer, condition);
        text = exists is null || text is null ? exists ?? text : $"{exists} AND ({text})";
        return new Translation(null, update, text, writer.Names, writer.Slots, values.Guards);
    }

    private static string? Write(RecordSchema schema, ExpressionWriter writer, Condition condition)
    {
        if (condition is not Condition.Constant known)
            return writer.Write(condition);
        if (known.Value)
            return null;

        // The condition is sent even so, because a rejected write returns the existing item.
        var key = writer.AddName(schema.HashKey.AttributeName);
        return $"attribute_exists({key}) AND attribute_not_exists({key})";
    }

    /// <summary>Returns the times that an update sets, in the types of their properties.</summary>
    private List<(PropertySchema Property, ConstantExpression Now)> Times(DateTimeOffset now)
    {
        var times = new List<(PropertySchema, ConstantExpression)>(2);
        Add(schema.UpdatedAt);
        Add(schema.CreatedAt);
        return times;

        void Add(PropertySchema? property)
        {
            if (property is not null)
                times.Add((property, Expression.Constant(PropertyTime.Convert(property, now))));
        }
    }

    private ItemExpressions Translate(
        LambdaExpression lambda,
        int mark,
        object? dependency,
        Func<RecordSchema, LambdaExpression, object?, LambdaValues, Translation> translate
    )
    {
        var parts = LambdaParts.Rent();
        try
        {
            parts.Add(mark, dependency);
            parts.Add(lambda.Body);
            if (_cache.Find(parts) is not { } translation)
            {
                translation = translate(schema, lambda, dependency, new LambdaValues(parts));
                _cache.Add(parts, translation);
            }

            return translation.Bind(parts);
        }
        finally
        {
            parts.Return();
        }
    }
}
