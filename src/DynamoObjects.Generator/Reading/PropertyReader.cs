using DynamoObjects.Generator.Models;
using Microsoft.CodeAnalysis;

namespace DynamoObjects.Generator.Reading;

/// <summary>Finds the stored properties of a type and its base classes, and how each is read and set.</summary>
internal sealed class PropertyReader(
    INamedTypeSymbol owner,
    Compilation compilation,
    Dialect dialect,
    ConverterReader converters,
    Problems problems
)
{
    private readonly ConstructorReader _constructor = new(owner, compilation);

    public CreationKind Creation => _constructor.Creation;

    public bool BypassesConstructor => _constructor.IsBypassed;

    /// <summary>Returns the properties that are meant to be stored, those of base classes first.</summary>
    public static IEnumerable<IPropertySymbol> Candidates(INamedTypeSymbol owner, Dialect dialect)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var levels = new Stack<List<IPropertySymbol>>();
        for (var type = owner; type is not null && !AttributeNames.Is(type, AttributeNames.Record); type = type.BaseType!)
        {
            levels.Push(
                type.GetMembers()
                    .OfType<IPropertySymbol>()
                    .Where(p =>
                        !p.IsStatic
                        && !p.IsIndexer
                        && p.Name != "EqualityContract"
                        && p.ExplicitInterfaceImplementations.IsEmpty
                        && seen.Add(p.Name)
                    )
                    .ToList()
            );
        }

        var parameters = ConstructorReader.GetParameters(owner);
        return levels.SelectMany(level => level).Where(property => dialect.IsStored(property, parameters.ContainsKey(property.Name)));
    }

    /// <summary>Returns the stored properties with their symbols. Properties that cannot be stored are reported and left out.</summary>
    public List<(IPropertySymbol Symbol, PropertyModel Model)> Read()
    {
        var found = new List<(IPropertySymbol, PropertyModel)>();
        foreach (var property in Candidates(owner, dialect))
        {
            if (Read(property) is { } model)
                found.Add((property, model));
        }

        return found;
    }

    private PropertyModel? Read(IPropertySymbol property)
    {
        var parameter = _constructor.FindParameter(property);
        if ((property.SetMethod is null && parameter is null) || property.GetMethod is null)
        {
            Report(Diagnostics.NoSetter, property, owner.Name, property.Name);
            return null;
        }

        if (FindConverter(property) is not { } converter)
            return null;
        return new PropertyModel(
            property.Name,
            dialect.GetAttributeName(property),
            TypeNames.GetFullName(property.Type),
            TypeNames.GetFullName(property.ContainingType),
            TypeNames.GetGeneric(property.ContainingType),
            TypeNames.GetFullName(property.OriginalDefinition.Type),
            converter.Code,
            converter.Kind,
            dialect.IsNullable(property.Type),
            !IsAccessible(property.GetMethod),
            false,
            property.SetMethod is null ? SetterKind.None
                : property.SetMethod.IsInitOnly || !IsAccessible(property.SetMethod) ? SetterKind.Accessor
                : SetterKind.Assignment,
            parameter,
            GetMissingBehavior(property, parameter, converter.Kind)
        );
    }

    private MissingAttributeBehavior GetMissingBehavior(IPropertySymbol property, ParameterModel? parameter, string kind)
    {
        if (!dialect.RequiresMembers || dialect.IsNullable(property.Type) || !(property.IsRequired || parameter is { Default: "default" }))
            return MissingAttributeBehavior.KeepDefault;

        // An empty set is not stored. A constructor parameter alone does not make its property required.
        return kind is "SS" or "NS" or "BS" or "?S" ? MissingAttributeBehavior.UseEmpty
            : property.IsRequired ? MissingAttributeBehavior.Throw
            : MissingAttributeBehavior.KeepDefault;
    }

    private ConverterExpression? FindConverter(IPropertySymbol property)
    {
        var propertyConverter = dialect.FindConverter(property);
        if (propertyConverter?.Problem is { } problem)
        {
            Report(Diagnostics.InvalidConverter, property, owner.Name, property.Name, propertyConverter.Name, problem);
            return null;
        }

        var isTimeToLive = dialect.Has(property, AttributeNames.TimeToLive);
        if (isTimeToLive && propertyConverter is null)
            return TimeToLive(property);
        if (converters.Find(property.Type, dialect, propertyConverter) is not { } converter)
        {
            Report(Diagnostics.UnsupportedType, property, owner.Name, property.Name, property.Type.ToDisplayString());
            return null;
        }

        if (propertyConverter is not null && !converter.Code.Contains(propertyConverter.Expression.Code))
        {
            Report(
                Diagnostics.InvalidConverter,
                property,
                owner.Name,
                property.Name,
                propertyConverter.Name,
                $"converts '{propertyConverter.ConvertedType!.ToDisplayString()}', not '{property.Type.ToDisplayString()}'"
            );
            return null;
        }

        return converter;
    }

    private ConverterExpression? TimeToLive(IPropertySymbol property)
    {
        var type = TypeNames.WithoutNull(property.Type);
        if (ScalarConverters.FindForSeconds(type) is not { } seconds)
        {
            Report(
                Diagnostics.InvalidSpecialType,
                property,
                owner.Name,
                property.Name,
                "DynamoTimeToLive",
                property.Type.ToDisplayString(),
                "a DateTime, a DateTimeOffset, or an integer with seconds since 1970"
            );
            return null;
        }

        return property.Type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T
            ? seconds with
            {
                Code = $"{ScalarConverters.Converters}Nullable<{TypeNames.GetFullName(type)}>({seconds.Code})",
            }
            : seconds;
    }

    private bool IsAccessible(IMethodSymbol accessor) => compilation.IsSymbolAccessibleWithin(accessor, compilation.Assembly);

    private void Report(DiagnosticDescriptor descriptor, IPropertySymbol property, params string[] arguments) =>
        problems.Add(
            descriptor,
            property.Locations.FirstOrDefault(location => location.IsInSource)
                ?? owner.Locations.FirstOrDefault(location => location.IsInSource),
            arguments
        );
}
