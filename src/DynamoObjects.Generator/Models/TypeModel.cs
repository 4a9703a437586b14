namespace DynamoObjects.Generator.Models;

/// <summary>A class or struct whose properties are attributes: the record itself, a nested one, or a derived one.</summary>
internal sealed record TypeModel(
    string TypeName,
    string QualifiedName,
    GenericModel? Generic,
    bool IsValueType,
    bool IsSealed,
    CreationKind Creation,
    bool BypassesConstructor,
    EquatableArray<PropertyModel> Properties,
    string Discriminator,
    EquatableArray<DerivedModel> Derived
);
