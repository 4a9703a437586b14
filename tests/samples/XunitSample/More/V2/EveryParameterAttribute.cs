using System.Reflection;
using Xunit.Sdk;

namespace MoreSample;

/// <summary>Creates a value for each parameter of a test method, as attributes that generate data do.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class EveryParameterAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) =>
        [
            [.. testMethod.GetParameters().Select(parameter => Made.Value(parameter.ParameterType))],
        ];
}
