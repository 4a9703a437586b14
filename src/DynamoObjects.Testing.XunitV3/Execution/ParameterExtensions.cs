using System.Reflection;

namespace DynamoObjects.Testing.XunitV3.Execution;

internal static class ParameterExtensions
{
    /// <summary>Whether a row may leave out a value for the parameter.</summary>
    public static bool IsOptionalForRow(this ParameterInfo parameter) =>
        parameter.HasDefaultValue || parameter.IsDefined(typeof(ParamArrayAttribute), inherit: false);
}
