namespace DynamoObjects.Mock.Tests.Operations.Policies;

public class PolicyTests
{
    public static TheoryData<string> Rows => RequestRow.Names(PolicyRows.All);

    public static TheoryData<string> Cooldowns => RequestRow.Names(PolicyRows.Cooldowns);

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_policy_is_kept_as_measured(string name) => RequestRow.Check(PolicyRows.All, name, new MockDynamoDbOptions());

    [Theory]
    [MemberData(nameof(Cooldowns))]
    public void A_policy_changes_as_often_as_measured(string name) =>
        RequestRow.Check(PolicyRows.Cooldowns, name, new MockDynamoDbOptions { EnforceCooldowns = true });
}
