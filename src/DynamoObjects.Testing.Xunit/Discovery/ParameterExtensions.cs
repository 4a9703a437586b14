using DynamoObjects.Testing.Cases;

namespace DynamoObjects.Testing.Xunit.Discovery;

/// <summary>Reads properties of a parameter that xUnit's abstraction does not have.</summary>
internal static class ParameterExtensions
{
    public static bool IsProvided(this IParameterInfo parameter) =>
        parameter.ParameterType is IReflectionTypeInfo { Type: { } type } && ProvidedParameters.CanProvide(type);

    public static bool IsOptional(this IParameterInfo parameter) =>
        parameter is IReflectionParameterInfo { ParameterInfo: { } reflected }
        && (reflected.HasDefaultValue || reflected.IsDefined(typeof(ParamArrayAttribute), inherit: false));
}
