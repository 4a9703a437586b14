using DynamoObjects.Testing.Backends;
using DynamoObjects.Testing.NUnit;
using NUnit.Framework;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;
using NUnit.Framework.Internal.Commands;

namespace DynamoObjects.Testing;

/// <summary>A row of data for a test that runs once for each row on each of a set of backends.</summary>
/// <remarks>The row fills the parameters that <see cref="DynamoTestAttribute"/> does not give. All that is said there holds here; beside it, that attribute only names backends.</remarks>
/// <param name="arguments">The row's values.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public class DynamoTestCaseAttribute(params object?[]? arguments) : NUnitAttribute, ITestBuilder, IImplyFixture, IWrapSetUpTearDown, IBackendSet
{
    private Backend? _backends;

    /// <summary>The row's values.</summary>
    public IReadOnlyList<object?> Arguments { get; } = arguments ?? [null];

    /// <summary>The backends that the row runs on.</summary>
    /// <value>The default is what <see cref="DynamoTestAttribute"/> beside it names, then what <see cref="DynamoBackendsAttribute"/> declares for the class or the assembly;
    /// <see cref="Backend.Mock"/> and <see cref="Backend.Local"/> without them.</value>
    public Backend Backends
    {
        get => _backends ?? DeclaredBackends.Default;
        set => _backends = value;
    }

    Backend? IBackendSet.Backends => _backends;

    /// <inheritdoc/>
    public IEnumerable<TestMethod> BuildFrom(IMethodInfo method, Test? suite) => BackendCases.Build(method, suite, _backends, [.. Arguments]);

    /// <inheritdoc/>
    public TestCommand Wrap(TestCommand command) => DynamoTestCommand.Around(command);
}
