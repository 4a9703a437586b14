using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace DynamoObjects.Generator.Reading;

/// <summary>All diagnostics of the analyzer.</summary>
internal static class Diagnostics
{
    public static readonly DiagnosticDescriptor NoHashKey = Error(
        "DYNO001",
        "Record has no partition key",
        "'{0}' has no property with [DynamoHashKey]. Add it to the property that is the table's partition key."
    );

    public static readonly DiagnosticDescriptor DuplicateKey = Error(
        "DYNO002",
        "Attribute is on two properties",
        "'{0}' has [{1}] on both '{2}' and '{3}'. Remove one of them."
    );

    public static readonly DiagnosticDescriptor UnsupportedType = Error(
        "DYNO003",
        "Property type is not supported",
        "'{0}.{1}' is of type '{2}', which cannot be stored. Use a supported type, a [DynamoConverter], or [DynamoIgnore]."
    );

    public static readonly DiagnosticDescriptor DuplicateAttribute = Error(
        "DYNO004",
        "Attribute name is used twice",
        "'{0}.{1}' and '{0}.{2}' are both stored as attribute '{3}'. Set another name on one of them with [DynamoAttribute]."
    );

    public static readonly DiagnosticDescriptor NotPartial = Error(
        "DYNO005",
        "Record is not partial",
        "'{0}' is not partial. Declare it partial, so that the generator can add its mapping."
    );

    public static readonly DiagnosticDescriptor UnknownIndexKey = Error(
        "DYNO006",
        "Index names an unknown property",
        "Index '{0}' of '{1}' names '{2}', which is not a stored property of the record"
    );

    public static readonly DiagnosticDescriptor NotAKeyType = Error(
        "DYNO007",
        "Property type cannot be a key",
        "'{0}.{1}' is a key of {2}, but is stored as {3}. DynamoDB accepts only S, N and B as keys."
    );

    public static readonly DiagnosticDescriptor NotAccessible = Error(
        "DYNO008",
        "Record is not accessible",
        "'{0}' cannot be mapped because it {1}. The generated mapping is outside of the class."
    );

    public static readonly DiagnosticDescriptor NoSetter = Error(
        "DYNO009",
        "Stored property has no setter",
        "'{0}.{1}' cannot be loaded because it has no setter. Add one (init or private is enough), or remove its attributes."
    );

    public static readonly DiagnosticDescriptor NoTable = Error(
        "DYNO010",
        "Record has no table",
        "'{0}' has [DynamoHashKey] but no [DynamoTable]. Add [DynamoTable], or make the class abstract to derive records from it."
    );

    public static readonly DiagnosticDescriptor CannotCreate = Error(
        "DYNO011",
        "Record cannot be created",
        "'{0}' cannot be loaded because it {1}"
    );

    public static readonly DiagnosticDescriptor InvalidConverter = Error(
        "DYNO012",
        "Converter does not match",
        "'{0}.{1}' has the converter '{2}', which {3}"
    );

    public static readonly DiagnosticDescriptor InvalidSpecialType = Error(
        "DYNO013",
        "Property type does not match its attribute",
        "'{0}.{1}' has [{2}], but is of type '{3}'. Change the type to {4}."
    );

    public static readonly DiagnosticDescriptor InvalidDerivedType = Error(
        "DYNO014",
        "Derived type is invalid",
        "'{0}' has [DynamoDerivedType] for '{1}', which {2}"
    );

    public static readonly DiagnosticDescriptor InvalidIndex = Error("DYNO015", "Index is invalid", "Index '{0}' of '{1}' {2}");

    public static readonly DiagnosticDescriptor UnsupportedContextFeature = Error(
        "DYNO016",
        "Class of DynamoDBContext cannot be mapped",
        "'{0}.{1}' {2}, so the mapper cannot store it as DynamoDBContext does, and the class has no mapping"
    );

    public static readonly DiagnosticDescriptor DiscriminatorProperty = Error(
        "DYNO017",
        "Property has the attribute name of the discriminator",
        "'{0}.{1}' is stored as attribute '{2}', which stores the names of derived types. "
            + "Rename one of them with [DynamoAttribute] or [DynamoDiscriminator]."
    );

    public static readonly DiagnosticDescriptor InvalidName = Error(
        "DYNO018",
        "DynamoDB rejects the name",
        "DynamoDB rejects the {0} name '{1}' of '{2}': {3}"
    );

    public static readonly DiagnosticDescriptor UnorderedKey = Error(
        "DYNO019",
        "Sort key does not sort in order",
        "'{0}.{1}' is a sort key of {2}, but a TimeSpan is stored as text that does not sort by duration. "
            + "Store it as a number with [DynamoConverter(typeof(TimeSpanSecondsConverter))]."
    );

    public static readonly DiagnosticDescriptor NotAClass = Error(
        "DYNO020",
        "Record is not a class",
        "'{0}' is a {1}, which cannot keep the item that it was loaded from. Make it a class or a record class."
    );

    public static readonly DiagnosticDescriptor InvalidSchemaless = Error(
        "DYNO021",
        "Schemaless record does not derive from DynamoRecord",
        "'{0}' has [DynamoSchemaless], but does not derive from DynamoRecord, which keeps the undeclared attributes. "
            + "Derive from it, or remove [DynamoSchemaless]."
    );

    public static readonly DiagnosticDescriptor SameKey = Error(
        "DYNO022",
        "Property is both partition key and sort key",
        "'{0}.{1}' has both [DynamoHashKey] and [DynamoRangeKey]. Remove one, or use two properties."
    );

    public static readonly DiagnosticDescriptor NotMapped = Error(
        "DYNO023",
        "Class has no mapping",
        "'{0}' is used as a record, but has no mapping: {1}"
    );

    public static readonly ImmutableArray<DiagnosticDescriptor> All = ImmutableArray.Create(
        NoHashKey,
        DuplicateKey,
        UnsupportedType,
        DuplicateAttribute,
        NotPartial,
        UnknownIndexKey,
        NotAKeyType,
        NotAccessible,
        NoSetter,
        NoTable,
        CannotCreate,
        InvalidConverter,
        InvalidSpecialType,
        InvalidDerivedType,
        InvalidIndex,
        UnsupportedContextFeature,
        DiscriminatorProperty,
        InvalidName,
        UnorderedKey,
        NotAClass,
        InvalidSchemaless,
        SameKey,
        NotMapped
    );

    private static DiagnosticDescriptor Error(string id, string title, string message) =>
        new(id, title, message, "DynamoObjects", DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLinks.To(id));
}
