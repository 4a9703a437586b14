namespace DynamoObjects.Mock.Tests.Operations.Integrations;

public class InsightsTests
{
    public static TheoryData<string> Rows => RequestRow.Names(InsightsRows.All);

    [Theory]
    [MemberData(nameof(Rows))]
    public void Contributor_Insights_are_kept_as_measured(string name) =>
        RequestRow.Check(InsightsRows.All, name, new MockDynamoDbOptions { TableStatusDelay = InsightsRows.Delay });
}
