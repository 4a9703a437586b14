namespace DynamoObjects.Mock.Tests.Operations.Integrations;

public class InsightsTests
{
    public static TheoryData<string> Rows => MeasuredRows.Names(InsightsRows.All);

    [Theory]
    [MemberData(nameof(Rows))]
    public void Contributor_Insights_are_kept_as_measured(string name) =>
        MeasuredRows.Check(InsightsRows.All, name, new MockDynamoDbOptions { TableStatusDelay = InsightsRows.Delay });
}
