using System.Linq.Expressions;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mapping;

namespace DynamoObjects.Lambdas;

/// <summary>Reads the clauses of an update, checks them against the record, and writes them as DynamoDB has them.</summary>
internal sealed class UpdateReader(RecordSchema schema, LambdaValues values, ExpressionWriter writer)
{
    private static readonly Operand.Value Null = Fixed(static () => new AttributeValue { NULL = true });
    private static readonly Operand.Value One = Fixed(static () => new AttributeValue { N = "1" });
    private static readonly Operand.Value EmptyList = Fixed(static () => new AttributeValue { L = [], IsLSet = true });

    private readonly UpdateExpressionBuilder _builder = new(writer);

    /// <summary>The update's text. The version is counted, the times are set that the update does not set itself, and a
    /// created item has its discriminator.</summary>
    /// <param name="clauses">What is asked for.</param>
    /// <param name="now">The time, in the type of each property that wants it.</param>
    /// <param name="isUpsert">Whether the update may make the item.</param>
    public string Read(
        IReadOnlyList<UpdateClause> clauses,
        IReadOnlyList<(PropertySchema Property, ConstantExpression Now)> now,
        bool isUpsert
    )
    {
        foreach (var clause in clauses)
            Read(clause);
        if (schema.Version is { } version)
            _builder.Add(Operand.Path.FromProperty(version), One, null);
        foreach (var (property, time) in now)
        {
            var isCreation = property == schema.CreatedAt;
            var path = Operand.Path.FromProperty(property);
            if ((isCreation && !isUpsert) || _builder.ChangesPath(path))
                continue;
            var value = values.CreateStored(time, time, property.Converter);
            _builder.Set(path, isCreation ? new Operand.IfNotExists(path, value) : value, null);
        }

        if (isUpsert && schema is { Discriminator: { } discriminator, OwnTypeName: { } typeName })
            _builder.SetIfAbsent(discriminator, Fixed(() => new AttributeValue(typeName)));
        return _builder.ToString();
    }

    private static Operand.Value Fixed(Func<AttributeValue> create) => new(new ValueSlot.Fixed(create));

    private void Read(UpdateClause clause)
    {
        var source = clause.Path.Body;
        var path = new PathReader(schema, clause.Path.Parameters[0], values).Read(source)
            ?? throw new QueryTranslationException(
                source,
                "an update changes a property of the record, or something within one, as s => s.Name or s => s.Lines[0]"
            );
        if (path.Property.IsKey)
            throw new QueryTranslationException(source, "a key cannot be updated: save a new record, and delete this one");
        if (path.Property == schema.Version)
            throw new QueryTranslationException(source, "the version is counted by the update itself");
        switch (clause.Action)
        {
            case UpdateAction.Set:
                Set(source, path, clause.Value!);
                break;
            case UpdateAction.SetFrom:
                _builder.Set(path, new UpdateValueReader(schema, clause.From!.Parameters[0], values, path).Read(clause.From.Body), source);
                break;
            case UpdateAction.SetIfAbsent:
                _builder.Set(path, new Operand.IfNotExists(path, values.CreateStored(source, clause.Value!, path.Converter)), source);
                break;
            case UpdateAction.Remove:
                _builder.Remove(path, source);
                break;
            case UpdateAction.Increment:
                Require(source, path, path.Converter is { Kind: AttributeKind.N } or DynamicConverter, "a number");
                _builder.Add(path, values.CreateComparand(source, clause.Value!, path.Converter), source);
                break;
            case UpdateAction.Add:
                _builder.Add(path, Members(source, path, clause.Value!), source);
                break;
            case UpdateAction.Delete:
                _builder.Delete(path, Members(source, path, clause.Value!), source);
                break;
            default:
                Extend(source, path, clause);
                break;
        }
    }

    private void Set(Expression source, Operand.Path path, ConstantExpression value)
    {
        var isIndexKey = path is { Steps.Count: 0, Property.IsIndexKey: true };
        if (values.IsStored(value, path.Converter, isIndexKey))
            _builder.Set(path, values.CreateStored(source, value, path.Converter), source);
        else if (path.Member is null)
            _builder.Set(path, Null, source);
        else if (path.Member.IsNullable || !values.IsNull(value))
            _builder.Remove(path, source);
        else
            throw new QueryTranslationException(source, "the property is not nullable; to take it out of the item, use Remove");
    }

    private Operand.Value Members(Expression source, Operand.Path path, ConstantExpression members)
    {
        Require(source, path, path.Converter.Kind is AttributeKind.SS or AttributeKind.NS or AttributeKind.BS, "a set");
        return values.CreateSet(source, members, path.Converter.Kind, path.Converter.Element!);
    }

    private void Extend(Expression source, Operand.Path path, UpdateClause clause)
    {
        Require(source, path, path.Converter is { Kind: AttributeKind.L, Element: not null }, "a list");
        Operand present = new Operand.IfNotExists(path, EmptyList);
        Operand added = values.CreateList(source, clause.Value!, path.Converter.Element!);
        _builder.Set(
            path,
            clause.Action == UpdateAction.Append ? new Operand.Concatenation(present, added) : new Operand.Concatenation(added, present),
            source
        );
    }

    private static void Require(Expression source, Operand.Path path, bool condition, string expected)
    {
        if (!condition)
            throw new QueryTranslationException(source, $"this needs {expected}, and it is stored as {path.Converter.Kind}");
    }
}
