[assembly: LevelOfParallelism(8)]

namespace NUnitSample;

[DynamoTestFixture]
[Category("Parallel")]
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public class ParallelFixture
{
    private DynamoTestContext? _seenBySetUp;

    [SetUp]
    public void SetUp() =>
        _seenBySetUp = _seenBySetUp is null ? DynamoTestContext.Current : throw new InvalidOperationException("The instance is shared.");

    [TearDown]
    public void TearDown() => Assert.That(DynamoTestContext.Current, Is.SameAs(_seenBySetUp));

    [Test]
    public Task Fixture_meets_first() => Meeting.CheckAsync(_seenBySetUp!.Client, "first");

    [Test]
    public Task Fixture_meets_second() => Meeting.CheckAsync(_seenBySetUp!.Client, "second");
}
