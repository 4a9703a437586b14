using System.Reflection;
using Xunit.Sdk;

namespace MoreSample;

/// <summary>Makes a value for each parameter of a test method, as attributes that make up data do.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class EveryParameterAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) =>
        [
            [.. testMethod.GetParameters().Select(parameter => Made.Value(parameter.ParameterType))],
        ];
}
