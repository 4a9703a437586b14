namespace DynamoObjects.Generator.Models;

/// <summary>One stored property. <see cref="Kind"/> is its type in DynamoDB, as S, NS or L, or ? where only its converter knows.</summary>
internal sealed record PropertyModel(
    string Name,
    string AttributeName,
    string Type,
    string DeclaringType,
    GenericModel? Generic,
    string DeclaredType,
    string Converter,
    string Kind,
    bool IsNullable,
    bool BypassesGetter,
    bool IsOmittedWhenEmpty,
    SetterKind Setter,
    ParameterModel? Parameter,
    MissingAttributeBehavior MissingBehavior
);
