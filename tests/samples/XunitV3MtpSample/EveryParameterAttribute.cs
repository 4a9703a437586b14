using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace MoreSample;

/// <summary>Creates a value for each parameter of a test method, as attributes that generate data do.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class EveryParameterAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new([new TheoryDataRow([.. testMethod.GetParameters().Select(parameter => Made.Value(parameter.ParameterType))])]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
