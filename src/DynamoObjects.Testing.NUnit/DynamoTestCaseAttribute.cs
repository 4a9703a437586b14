using System.Diagnostics.CodeAnalysis;
using DynamoObjects.Testing.Cases;
using DynamoObjects.Testing.NUnit.Discovery;
using DynamoObjects.Testing.NUnit.Execution;
using NUnit.Framework.Internal.Commands;

namespace DynamoObjects.Testing;

/// <summary>Specifies a data row of a test that runs on several backends, as NUnit's <c>[TestCase]</c> does for other
/// tests.</summary>
/// <remarks>The test runs once for each row, on each of its backends. The row contains the values of the parameters
/// that DynamoObjects.Testing does not provide. NUnit converts them as it does for <c>[TestCase]</c>. Add
/// <see cref="DynamoTestAttribute"/> only to specify the backends of all rows. See <see cref="DynamoTestAttribute"/>
/// for the parameters.</remarks>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public class DynamoTestCaseAttribute : NUnitAttribute, ITestBuilder, IImplyFixture, IWrapSetUpTearDown, IBackendSet
{
    // Composition instead of inheritance: NUnit's analyzers compare the arguments of a [TestCase] with all parameters.
    private readonly TestCaseAttribute _case;
    private Backend? _backends;

    /// <summary>Initializes a new instance with the values of a row.</summary>
    /// <param name="arguments">The row's values.</param>
    public DynamoTestCaseAttribute(params object?[]? arguments) => _case = new TestCaseAttribute(arguments);

    /// <summary>Gets the row's values.</summary>
    public IReadOnlyList<object?> Arguments => _case.Arguments;

    /// <summary>Gets or sets the backends on which the row runs.</summary>
    /// <value>The default is the first of these that is set: the backends of <see cref="DynamoTestAttribute"/> on the
    /// method; the backends of <see cref="DynamoBackendsAttribute"/> on the class or the assembly;
    /// <see cref="Backend.Mock"/> and <see cref="Backend.Local"/>.</value>
    public Backend Backends
    {
        get => _backends ?? DeclaredBackends.Default;
        set => _backends = value;
    }

    /// <summary>Gets or sets the expected return value of the test.</summary>
    /// <value>If it is not set, the test returns nothing.</value>
    public object? ExpectedResult
    {
        get => _case.ExpectedResult;
        set => _case.ExpectedResult = value;
    }

    /// <summary>Gets or sets the name of the row's test cases, before the name of the backend.</summary>
    /// <value>A name that can contain NUnit's format specifiers, such as <c>{m}({0})</c>. The default is
    /// <see langword="null"/>: the method name and the values.</value>
    public string? TestName
    {
        get => _case.TestName;
        set => _case.TestName = value;
    }

    /// <summary>Gets or sets the description of the row's test cases.</summary>
    /// <value>The default is <see langword="null"/>: none.</value>
    [DisallowNull]
    public string? Description
    {
        get => _case.Description;
        set => _case.Description = value;
    }

    /// <summary>Gets or sets the author of the row's test cases.</summary>
    /// <value>The default is <see langword="null"/>: none.</value>
    [DisallowNull]
    public string? Author
    {
        get => _case.Author;
        set => _case.Author = value;
    }

    /// <summary>Gets or sets the type that the row's test cases test.</summary>
    /// <value>The default is <see langword="null"/>: none.</value>
    [DisallowNull]
    public Type? TestOf
    {
        get => _case.TestOf;
        set => _case.TestOf = value;
    }

    /// <summary>Gets or sets the category, or the comma-separated categories, of the row's test cases.</summary>
    /// <value>The default is <see langword="null"/>: none.</value>
    [DisallowNull]
    public string? Category
    {
        get => _case.Category;
        set => _case.Category = value;
    }

    /// <summary>Gets or sets the reason why the row is ignored.</summary>
    /// <value>The default is <see langword="null"/>: the row runs.</value>
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

    /// <summary>Gets or sets the date until which <see cref="Ignore"/> applies.</summary>
    /// <remarks>A date without an offset is in UTC. Set this property after <see cref="Ignore"/>.</remarks>
    /// <value>The default is <see langword="null"/>: forever.</value>
    [DisallowNull]
    public string? Until
    {
        get => _case.Until;
        set => _case.Until = value;
    }

    /// <summary>Gets or sets a value indicating whether the row runs only if it is selected explicitly.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool Explicit
    {
        get => _case.Explicit;
        set => _case.Explicit = value;
    }

    /// <summary>Gets or sets the reason for <see cref="Explicit"/>.</summary>
    /// <value>The default is <see langword="null"/>: none.</value>
    [DisallowNull]
    public string? Reason
    {
        get => _case.Reason;
        set => _case.Reason = value;
    }

    /// <summary>Gets or sets the comma-separated platforms on which the row runs.</summary>
    /// <value>The default is <see langword="null"/>: all.</value>
    public string? IncludePlatform
    {
        get => _case.IncludePlatform;
        set => _case.IncludePlatform = value;
    }

    /// <summary>Gets or sets the comma-separated platforms on which the row does not run.</summary>
    /// <value>The default is <see langword="null"/>: none.</value>
    public string? ExcludePlatform
    {
        get => _case.ExcludePlatform;
        set => _case.ExcludePlatform = value;
    }

    /// <summary>Gets or sets the type arguments of a generic test method.</summary>
    /// <value>The default is <see langword="null"/>: inferred from the values.</value>
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
