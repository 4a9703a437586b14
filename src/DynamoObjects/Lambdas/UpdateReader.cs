using System.Linq.Expressions;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mapping;

namespace DynamoObjects.Lambdas;

/// <summary>Checks the clauses of an update against the record, and writes the update expression.</summary>
internal sealed class UpdateReader(RecordSchema schema, LambdaValues values, ExpressionWriter writer)
{
    private static readonly Operand.Value Null = Fixed(static () => new AttributeValue { NULL = true });
    private static readonly Operand.Value One = Fixed(static () => new AttributeValue { N = "1" });
    private static readonly Operand.Value EmptyList = Fixed(static () => new AttributeValue { L = [], IsLSet = true });

    private readonly UpdateExpressionBuilder _builder = new(writer);

    /// <summary>
    /// Returns the update expression. It increments the version, sets the times that the update does not set, and sets the discriminator of
    /// a created item.
    /// </summary>
    /// <param name="clauses">The changes.</param>
    /// <param name="now">The current time in the type of each property that stores it.</param>
    /// <param name="isUpsert">Whether the update may create the item.</param>
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
                "an update needs a property of the record or a part of its value, such as s => s.Name or s => s.Lines[0]"
            );
        if (path.Property.IsKey)
            throw new QueryTranslationException(source, "a key cannot be updated; save a new record and delete this one");
        if (path.Property == schema.Version)
            throw new QueryTranslationException(source, "the update itself increments the version; remove this change");
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
            throw new QueryTranslationException(source, "the property is not nullable; use Remove to delete the attribute");
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
            throw new QueryTranslationException(
                source,
                $"this change needs {expected}, but the property is stored as {path.Converter.Kind}"
            );
    }
}
