using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace DynamoObjects.Generator.Reading;

/// <summary>Everything the analyzer says, in one place.</summary>
internal static class Diagnostics
{
    public static readonly DiagnosticDescriptor NoHashKey = Error(
        "DYNO001",
        "Record has no hash key",
        "'{0}' has no property with [DynamoHashKey]: every table has a partition key"
    );

    public static readonly DiagnosticDescriptor DuplicateKey = Error(
        "DYNO002",
        "Record has two keys of a kind",
        "'{0}' has [{1}] on both '{2}' and '{3}': a table has one"
    );

    public static readonly DiagnosticDescriptor UnsupportedType = Error(
        "DYNO003",
        "Property type is not supported",
        "'{0}.{1}' is of type '{2}', which cannot be stored: use a supported type, or [DynamoIgnore] the property"
    );

    public static readonly DiagnosticDescriptor DuplicateAttribute = Error(
        "DYNO004",
        "Attribute name is used twice",
        "'{0}.{1}' and '{0}.{2}' are both stored as attribute '{3}': give one another name with [DynamoAttribute]"
    );

    public static readonly DiagnosticDescriptor NotPartial = Error(
        "DYNO005",
        "Record is not partial",
        "'{0}' must be declared partial, so that its mapping can be added to it"
    );

    public static readonly DiagnosticDescriptor UnknownIndexKey = Error(
        "DYNO006",
        "Index names no property",
        "Index '{0}' of '{1}' names '{2}', which no stored property is called"
    );

    public static readonly DiagnosticDescriptor NotAKeyType = Error(
        "DYNO007",
        "Property type cannot be a key",
        "'{0}.{1}' is a key of {2}, but is stored as {3}: DynamoDB's keys are S, N or B"
    );

    public static readonly DiagnosticDescriptor NotAccessible = Error(
        "DYNO008",
        "Record cannot be reached",
        "'{0}' cannot be mapped, because it {1}: the mapping is written outside of it"
    );

    public static readonly DiagnosticDescriptor NoSetter = Error(
        "DYNO009",
        "Stored property has no setter",
        "'{0}.{1}' cannot be loaded, because it has no setter: add one (init or private will do), or take its attributes away"
    );

    public static readonly DiagnosticDescriptor NoTable = Error(
        "DYNO010",
        "Record has no table",
        "'{0}' has a [DynamoHashKey] but no [DynamoTable]: name its table, or make it abstract to derive records from it"
    );

    public static readonly DiagnosticDescriptor CannotCreate = Error(
        "DYNO011",
        "Record cannot be created",
        "'{0}' cannot be loaded, because it {1}"
    );

    public static readonly DiagnosticDescriptor InvalidConverter = Error(
        "DYNO012",
        "Converter does not fit",
        "'{0}.{1}' has the converter '{2}', which {3}"
    );

    public static readonly DiagnosticDescriptor InvalidSpecialType = Error(
        "DYNO013",
        "Property type does not fit its attribute",
        "'{0}.{1}' has [{2}], but is of type '{3}': it takes {4}"
    );

    public static readonly DiagnosticDescriptor InvalidDerivedType = Error(
        "DYNO014",
        "Derived record does not fit",
        "'{0}' has [DynamoDerivedType] for '{1}', which {2}"
    );

    public static readonly DiagnosticDescriptor InvalidIndex = Error("DYNO015", "Index does not fit", "Index '{0}' of '{1}' {2}");

    public static readonly DiagnosticDescriptor UnsupportedContextFeature = Error(
        "DYNO016",
        "Class of DynamoDBContext cannot be mapped",
        "'{0}.{1}' {2}, which the mapper would not store as DynamoDBContext does; the class has no mapping"
    );

    public static readonly DiagnosticDescriptor DiscriminatorProperty = Error(
        "DYNO017",
        "Property is stored in the place of the discriminator",
        "'{0}.{1}' is stored as attribute '{2}', which holds the names of derived records: "
            + "rename one of them with [DynamoAttribute] or [DynamoDiscriminator]"
    );

    public static readonly DiagnosticDescriptor InvalidName = Error(
        "DYNO018",
        "Name is rejected by DynamoDB",
        "DynamoDB rejects the {0} name '{1}' of '{2}': {3}"
    );

    public static readonly DiagnosticDescriptor UnorderedKey = Error(
        "DYNO019",
        "Sort key does not sort",
        "'{0}.{1}' is a sort key of {2}, but the text of a TimeSpan does not sort as the times do: "
            + "store it as a number, with [DynamoConverter(typeof(TimeSpanSecondsConverter))]"
    );

    public static readonly DiagnosticDescriptor NotAClass = Error(
        "DYNO020",
        "Record is not a class",
        "'{0}' is a {1}, which cannot remember the item that it was loaded from: make it a class or a record class"
    );

    public static readonly DiagnosticDescriptor InvalidSchemaless = Error(
        "DYNO021",
        "Schema-less record keeps no attributes",
        "'{0}' has [DynamoSchemaless], but does not derive from DynamoRecord, which keeps the undeclared attributes: "
            + "derive from it, or remove [DynamoSchemaless]"
    );

    public static readonly DiagnosticDescriptor SameKey = Error(
        "DYNO022",
        "Property is both keys",
        "'{0}.{1}' is both [DynamoHashKey] and [DynamoRangeKey]: the keys of a table are two properties"
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
