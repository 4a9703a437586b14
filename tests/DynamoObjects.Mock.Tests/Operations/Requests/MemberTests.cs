using DynamoObjects.Mock.Operations;

namespace DynamoObjects.Mock.Tests.Operations.Requests;

/// <summary>Nothing is ignored in silence: each member of each request has an effect, or is listed with the reason why it has
/// none.</summary>
public class MemberTests
{
    /// <summary>The operations of global tables of version 2017.11.29 that AWS always rejects.</summary>
    private static readonly string[] Rejected =
    [
        "CreateGlobalTable",
        "DescribeGlobalTable",
        "DescribeGlobalTableSettings",
        "UpdateGlobalTable",
        "UpdateGlobalTableSettings",
    ];

    public static TheoryData<string> Operations =>
        [.. OperationTable.All.Where(operation => operation.State != OperationState.Unsupported).Select(operation => operation.Name)];

    [Theory]
    [MemberData(nameof(Operations))]
    public void Each_member_of_a_request_has_an_effect_or_a_listed_reason(string name)
    {
        var silent = CreateProbe(name).FindSilent().ToList();

        Assert.True(
            silent.TrueForAll(member => SilentMembers.Find(member) is not null),
            $"Honor, echo or reject, or list in {nameof(SilentMembers)}: "
                + string.Join(", ", silent.Where(member => SilentMembers.Find(member) is null))
        );
        var listed = SilentMembers.Reasons.Keys.Where(member => member.StartsWith(name + '.', StringComparison.Ordinal));
        Assert.Equal(
            listed.Order(StringComparer.Ordinal),
            silent.Select(member => SilentMembers.Find(member)).Distinct().Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public void Members_are_added_to_a_request_that_is_accepted(string name) =>
        Assert.True(
            CreateProbe(name).HasAcceptedRequest() != Rejected.Contains(name),
            $"Add a valid {name} to {nameof(MemberBases)}, or the operation to {nameof(Rejected)} if AWS rejects each request."
        );

    [Theory]
    [MemberData(nameof(Operations))]
    public void A_request_has_the_same_outcome_in_equal_engines(string name) =>
        Assert.Equal(CreateProbe(name).Describe(), CreateProbe(name).Describe());

    [Fact]
    public void Each_listed_member_belongs_to_an_operation() =>
        Assert.All(SilentMembers.Reasons.Keys, member =>
            Assert.Contains(OperationTable.All, operation => member.StartsWith(operation.Name + '.', StringComparison.Ordinal))
        );

    private static MemberProbe CreateProbe(string name) => new(OperationTable.All.Single(operation => operation.Name == name));
}
