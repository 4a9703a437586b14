using System.Reflection;

namespace DynamoObjects.Testing.XunitV3.Execution;

internal static class ParameterExtensions
{
    /// <summary>Whether a row may omit the value of the parameter.</summary>
    public static bool IsOptionalForRow(this ParameterInfo parameter) =>
        parameter.HasDefaultValue || parameter.IsDefined(typeof(ParamArrayAttribute), inherit: false);
}
