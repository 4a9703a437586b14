using DynamoObjects.Testing.Cases;

namespace DynamoObjects.Testing.Xunit.Discovery;

/// <summary>What xUnit's abstraction of a parameter does not tell.</summary>
internal static class Parameters
{
    public static bool IsGiven(this IParameterInfo parameter) =>
        parameter.ParameterType is IReflectionTypeInfo { Type: { } type } && GivenParameters.Gives(type);

    public static bool IsOptional(this IParameterInfo parameter) =>
        parameter is IReflectionParameterInfo { ParameterInfo: { } own }
        && (own.HasDefaultValue || own.IsDefined(typeof(ParamArrayAttribute), inherit: false));
}
