namespace DynamoObjects.Generator.Models;

/// <summary>
/// One stored property. <see cref="Kind"/> is its type in DynamoDB, such as S, NS or L, or ? if only its converter determines it.
/// </summary>
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
