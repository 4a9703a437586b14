namespace DynamoObjects.Testing.XunitV3.Execution;

/// <summary>Represents all rows of a test on one backend, if the rows are only known at run time.</summary>
internal sealed class DynamoTheoryTestCase : DynamoTestCase
{
    private const string SkipKey = "SkipTestWithoutData";

    private bool _skipTestWithoutData;

    /// <summary>For deserialization by xUnit.</summary>
    [Obsolete("For deserialization by xUnit.")]
    public DynamoTheoryTestCase() { }

    public DynamoTheoryTestCase(CaseDetails details, Backend backend, bool skipTestWithoutData)
        : base(details, backend) => _skipTestWithoutData = skipTestWithoutData;

    /// <inheritdoc/>
    public override async ValueTask<IReadOnlyCollection<IXunitTest>> CreateTests()
    {
        var tests = new List<IXunitTest>();
        foreach (var attribute in TestMethod.DataAttributes)
        {
            foreach (var data in await TheoryRow.ReadAsync(attribute, TestMethod, DisposalTracker).ConfigureAwait(true))
            {
                DisposalTracker.AddRange(data.GetData());
                tests.Add(TestOf(new TheoryRow(TestMethod, data), tests.Count));
            }
        }

        if (tests.Count > 0)
            return tests;
        var problem = $"No data found for {TestClassName}.{TestMethodName}";
        throw new TestPipelineException(_skipTestWithoutData ? DynamicSkipToken.Value + problem : problem);
    }

    /// <inheritdoc/>
    protected override void Serialize(IXunitSerializationInfo info)
    {
        base.Serialize(info);
        info.AddValue(SkipKey, _skipTestWithoutData);
    }

    /// <inheritdoc/>
    protected override void Deserialize(IXunitSerializationInfo info)
    {
        base.Deserialize(info);
        _skipTestWithoutData = info.GetValue<bool>(SkipKey);
    }

    private XunitTest TestOf(TheoryRow row, int index)
    {
        var data = row.Data;
        var (skipReason, skipType, skipUnless, skipWhen) = data.Skip is null
            ? (SkipReason, SkipType, SkipUnless, SkipWhen)
            : (data.Skip, data.SkipType, data.SkipUnless, data.SkipWhen);
        var traits = TestIntrospectionHelper.GetTraits(TestMethod, data);
        foreach (var (name, values) in Traits)
            TestIntrospectionHelper.MergeTraitsInto(traits, [.. values.SelectMany(value => new[] { name, value })]);
        return new XunitTest(
            this,
            row.Method,
            data.Explicit,
            skipReason,
            skipType,
            skipUnless,
            skipWhen,
            row.Name(data.TestDisplayName ?? BaseName) + Suffix(Backend),
            index,
            traits.ToDictionary(trait => trait.Key, IReadOnlyCollection<string> (trait) => trait.Value),
            data.Timeout,
            ArgumentsOf(row.Method, row.Values),
            data.Label,
            data.DisableParallelization ?? false
        );
    }
}
