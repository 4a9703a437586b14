using System.ComponentModel;
using DynamoObjects.Testing.Cases;
using DynamoObjects.Testing.Xunit.Discovery;
using DynamoObjects.Testing.Xunit.Execution;

namespace DynamoObjects.Testing.Xunit;

/// <summary>Represents a test, or one row of a test, on one backend.</summary>
/// <remarks>The backend is part of the name, the id and the serialized form. Otherwise, VSTest treats the cases of two
/// backends as one, and loses results although the run succeeds.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public class DynamoTestCase : XunitTestCase
{
    private const string Trait = "Backend";
    private const string RowSkipReason = "RowSkipReason";

    private string? _rowSkipReason;
    private object?[]? _row;
    private RowArguments? _arguments;

    /// <summary>Initializes a new instance for deserialization by xUnit.</summary>
    [Obsolete("For deserialization by xUnit.")]
    public DynamoTestCase() { }

    internal DynamoTestCase(
        IMessageSink diagnosticMessageSink,
        TestMethodDisplay display,
        TestMethodDisplayOptions displayOptions,
        ITestMethod testMethod,
        Backend backend,
        object[]? row = null,
        string? rowSkipReason = null
    )
        : base(diagnosticMessageSink, display, displayOptions, testMethod, row)
    {
        Backend = backend;
        _rowSkipReason = rowSkipReason;
    }

    /// <summary>Gets the backend on which the case runs.</summary>
    public Backend Backend { get; private set; }

    internal string BaseName { get; private set; } = "";

    internal CaseIdentities Identities => field ??= new CaseIdentities(this);

    internal string FormatRowName(object?[]? row, ITypeInfo[]? genericTypes = null) =>
        $"{DisplayMethod.GetDisplayName(TestMethod.Method, BaseName, row, genericTypes)} ({Backend})";

    /// <inheritdoc/>
    public override Task<RunSummary> RunAsync(
        IMessageSink diagnosticMessageSink,
        IMessageBus messageBus,
        object[] constructorArguments,
        ExceptionAggregator aggregator,
        CancellationTokenSource cancellationTokenSource
    ) => CreateRunner(SkipReason, constructorArguments, messageBus, aggregator, cancellationTokenSource).RunAsync();

    /// <inheritdoc/>
    public override void Serialize(IXunitSerializationInfo data)
    {
        data.AddValue(Trait, (int)Backend);
        data.AddValue(RowSkipReason, _rowSkipReason);
        base.Serialize(data);
    }

    /// <inheritdoc/>
    public override void Deserialize(IXunitSerializationInfo data)
    {
        // First, because the base class creates the name of the case while it deserializes.
        Backend = (Backend)data.GetValue<int>(Trait);
        _rowSkipReason = data.GetValue<string?>(RowSkipReason);
        base.Deserialize(data);
    }

    internal virtual XunitTestCaseRunner CreateRunner(
        string? skipReason,
        object[] constructorArguments,
        IMessageBus messageBus,
        ExceptionAggregator aggregator,
        CancellationTokenSource cancellationTokenSource
    ) => new DynamoTestCaseRunner(this, skipReason, constructorArguments, Arguments(), messageBus, aggregator, cancellationTokenSource);

    /// <inheritdoc/>
    protected override void Initialize()
    {
        // The base class matches a row with all parameters, but the row only has values for those that are not
        // provided.
        var row = TestMethodArguments;
        TestMethodArguments = null;
        var problem = Resolve(row);
        base.Initialize();
        TestMethodArguments = row;
        if (_arguments is { GenericTypes: not null })
            Method = Reflector.Wrap(_arguments.Method);
        InitializationException ??= problem!;
        if (!Traits.TryGetValue(Trait, out var values))
            Traits[Trait] = values = [];
        values.Add(Backend.ToString());
    }

    /// <inheritdoc/>
    protected override string GetDisplayName(IAttributeInfo factAttribute, string displayName)
    {
        BaseName = displayName;
        return FormatRowName(_row, _arguments?.GenericTypes);
    }

    /// <inheritdoc/>
    protected override string GetSkipReason(IAttributeInfo factAttribute) => _rowSkipReason ?? base.GetSkipReason(factAttribute);

    /// <inheritdoc/>
    protected override string GetUniqueID() => $"{base.GetUniqueID()}[{Backend}]";

    private Exception? Resolve(object[]? row)
    {
        if (row is null)
            return null;
        var method = TestMethod.Method.ToRuntimeMethod();
        _row = TestArguments.SelectRowValues(method.GetParameters(), row);
        try
        {
            _arguments = RowArguments.Resolve(method, _row);
            return null;
        }
        catch (Exception exception)
        {
            return exception;
        }
    }

    // A test without rows can still have parameters with default values.
    private object?[] Arguments()
    {
        var method = TestMethod.Method.ToRuntimeMethod();
        return (
            _arguments
            ?? (method.IsGenericMethodDefinition || InitializationException is not null ? null : RowArguments.Resolve(method, []))
        )?.Values
            ?? [];
    }
}
