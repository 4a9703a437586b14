using System.ComponentModel;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace DynamoObjects.Testing.Xunit;

/// <summary>One test, or one row of one, on one backend.</summary>
/// <remarks>The backend is in the name, in the id and in the serialised form: without it VSTest takes the cases of two backends for one, and loses results
/// while the run still succeeds.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public class DynamoTestCase : XunitTestCase
{
    private const string Trait = "Backend";
    private const string RowSkipReason = "RowSkipReason";

    private string? _rowSkipReason;
    private object[]? _row;

    /// <summary>For xUnit, which then deserialises.</summary>
    [Obsolete("For xUnit's deserialisation.")]
    public DynamoTestCase()
    {
    }

    internal DynamoTestCase(
        IMessageSink diagnosticMessageSink,
        TestMethodDisplay display,
        TestMethodDisplayOptions displayOptions,
        ITestMethod testMethod,
        Backend backend,
        object[]? row = null,
        string? rowSkipReason = null)
        : base(diagnosticMessageSink, display, displayOptions, testMethod, row)
    {
        Backend = backend;
        _rowSkipReason = rowSkipReason;
    }

    /// <summary>The backend that the case runs on.</summary>
    public Backend Backend { get; private set; }

    internal string BaseName { get; private set; } = "";

    internal CaseGate Gate => field ??= new CaseGate(this);

    internal string NameOfRow(object?[]? row, ITypeInfo[]? genericTypes = null) =>
        $"{DataMethod.DisplayName(TestMethod.Method, BaseName, row, genericTypes)} ({Backend})";

    /// <inheritdoc/>
    public override async Task<RunSummary> RunAsync(
        IMessageSink diagnosticMessageSink,
        IMessageBus messageBus,
        object[] constructorArguments,
        ExceptionAggregator aggregator,
        CancellationTokenSource cancellationTokenSource)
    {
        var skipReason = SkipReason ?? await Gate.WhySkipAsync(aggregator, cancellationTokenSource.Token).ConfigureAwait(true);
        return await CreateRunner(skipReason, constructorArguments, messageBus, aggregator, cancellationTokenSource).RunAsync().ConfigureAwait(true);
    }

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
        // First, because the base class names the case while it deserialises.
        Backend = (Backend)data.GetValue<int>(Trait);
        _rowSkipReason = data.GetValue<string?>(RowSkipReason);
        base.Deserialize(data);
    }

    internal virtual XunitTestCaseRunner CreateRunner(
        string? skipReason,
        object[] constructorArguments,
        IMessageBus messageBus,
        ExceptionAggregator aggregator,
        CancellationTokenSource cancellationTokenSource) =>
        new DynamoTestCaseRunner(this, skipReason, constructorArguments, TestMethodArguments, messageBus, aggregator, cancellationTokenSource);

    /// <inheritdoc/>
    protected override void Initialize()
    {
        // The base class fills a row up with the defaults of parameters that are given, which could neither be serialised nor told from the user's.
        _row = TestMethodArguments;
        base.Initialize();
        if (InitializationException is null)
            TestMethodArguments = _row!;
        if (!Traits.TryGetValue(Trait, out var values))
            Traits[Trait] = values = [];
        values.Add(Backend.ToString());
    }

    /// <inheritdoc/>
    protected override string GetDisplayName(IAttributeInfo factAttribute, string displayName)
    {
        BaseName = displayName;
        return NameOfRow(_row, MethodGenericTypes);
    }

    /// <inheritdoc/>
    protected override string GetSkipReason(IAttributeInfo factAttribute) => _rowSkipReason ?? base.GetSkipReason(factAttribute);

    /// <inheritdoc/>
    protected override string GetUniqueID() => $"{base.GetUniqueID()}[{Backend}]";
}
