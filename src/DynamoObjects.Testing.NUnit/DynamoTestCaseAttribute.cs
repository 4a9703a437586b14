using System.Diagnostics.CodeAnalysis;
using DynamoObjects.Testing.Cases;
using DynamoObjects.Testing.NUnit.Discovery;
using DynamoObjects.Testing.NUnit.Execution;
using NUnit.Framework.Internal.Commands;

namespace DynamoObjects.Testing;

/// <summary>A row of data for a test that runs once for each row on each of a set of backends: NUnit's <c>[TestCase]</c>.</summary>
/// <remarks>The row fills the parameters that <see cref="DynamoTestAttribute"/> does not give, and NUnit converts it as
/// it does for <c>[TestCase]</c>. All that is said there holds here; beside it, that attribute only names
/// backends.</remarks>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public class DynamoTestCaseAttribute : NUnitAttribute, ITestBuilder, IImplyFixture, IWrapSetUpTearDown, IBackendSet
{
    // Composed, not inherited from: NUnit's analyzers count the arguments of a [TestCase] against all parameters.
    private readonly TestCaseAttribute _case;
    private Backend? _backends;

    /// <summary>Declares a row.</summary>
    /// <param name="arguments">The row's values.</param>
    public DynamoTestCaseAttribute(params object?[]? arguments) => _case = new TestCaseAttribute(arguments);

    /// <summary>The row's values.</summary>
    public IReadOnlyList<object?> Arguments => _case.Arguments;

    /// <summary>The backends that the row runs on.</summary>
    /// <value>The default is what <see cref="DynamoTestAttribute"/> beside it names, then what
    /// <see cref="DynamoBackendsAttribute"/> declares for the class or the assembly;
    /// <see cref="Backend.Mock"/> and <see cref="Backend.Local"/> without them.</value>
    public Backend Backends
    {
        get => _backends ?? DeclaredBackends.Default;
        set => _backends = value;
    }

    /// <summary>What the test must return.</summary>
    /// <value>The default is none: the test returns nothing.</value>
    public object? ExpectedResult
    {
        get => _case.ExpectedResult;
        set => _case.ExpectedResult = value;
    }

    /// <summary>The name of the row's tests, before the name of the backend; NUnit's patterns, as <c>{m}({0})</c>, among them.</summary>
    /// <value>The default is <see langword="null"/>: the method and the values.</value>
    public string? TestName
    {
        get => _case.TestName;
        set => _case.TestName = value;
    }

    /// <summary>The description of the row's tests.</summary>
    /// <value>The default is <see langword="null"/>: none.</value>
    [DisallowNull]
    public string? Description
    {
        get => _case.Description;
        set => _case.Description = value;
    }

    /// <summary>The author of the row's tests.</summary>
    /// <value>The default is <see langword="null"/>: none.</value>
    [DisallowNull]
    public string? Author
    {
        get => _case.Author;
        set => _case.Author = value;
    }

    /// <summary>The type that the row's tests are about.</summary>
    /// <value>The default is <see langword="null"/>: none.</value>
    [DisallowNull]
    public Type? TestOf
    {
        get => _case.TestOf;
        set => _case.TestOf = value;
    }

    /// <summary>The category or, with commas between them, the categories of the row's tests.</summary>
    /// <value>The default is <see langword="null"/>: none.</value>
    [DisallowNull]
    public string? Category
    {
        get => _case.Category;
        set => _case.Category = value;
    }

    /// <summary>Why the row's tests are ignored.</summary>
    /// <value>The default is <see langword="null"/>: they run.</value>
    [DisallowNull]
    public string? Ignore
    {
        get => _case.Ignore;
        set => _case.Ignore = value;
    }

    /// <inheritdoc cref="Ignore"/>
    [DisallowNull]
    public string? IgnoreReason
    {
        get => _case.IgnoreReason;
        set => _case.IgnoreReason = value;
    }

    /// <summary>The date, UTC where it does not say, until which <see cref="Ignore"/> holds; write it after that.</summary>
    /// <value>The default is <see langword="null"/>: forever.</value>
    [DisallowNull]
    public string? Until
    {
        get => _case.Until;
        set => _case.Until = value;
    }

    /// <summary>Whether the row's tests run only where they are asked for.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool Explicit
    {
        get => _case.Explicit;
        set => _case.Explicit = value;
    }

    /// <summary>Why the row's tests do not run, for <see cref="Explicit"/>.</summary>
    /// <value>The default is <see langword="null"/>: none.</value>
    [DisallowNull]
    public string? Reason
    {
        get => _case.Reason;
        set => _case.Reason = value;
    }

    /// <summary>The platforms, with commas between them, on which the row's tests run.</summary>
    /// <value>The default is <see langword="null"/>: all.</value>
    public string? IncludePlatform
    {
        get => _case.IncludePlatform;
        set => _case.IncludePlatform = value;
    }

    /// <summary>The platforms, with commas between them, on which the row's tests do not run.</summary>
    /// <value>The default is <see langword="null"/>: none.</value>
    public string? ExcludePlatform
    {
        get => _case.ExcludePlatform;
        set => _case.ExcludePlatform = value;
    }

    /// <summary>The types of a generic test method.</summary>
    /// <value>The default is <see langword="null"/>: those of the values.</value>
    public Type[]? TypeArgs
    {
        get => _case.TypeArgs;
        set => _case.TypeArgs = value;
    }

    Backend? IBackendSet.Backends => _backends;

    /// <inheritdoc/>
    public IEnumerable<TestMethod> BuildFrom(IMethodInfo method, Test? suite) =>
        BackendCases.Build(method, suite, _backends, rowMethod => _case.BuildFrom(rowMethod, suite));

    /// <inheritdoc/>
    public TestCommand Wrap(TestCommand command) => DynamoTestCommand.Wrap(command);
}
