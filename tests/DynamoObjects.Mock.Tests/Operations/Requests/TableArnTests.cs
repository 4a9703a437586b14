using DynamoObjects.Mock.Operations;

namespace DynamoObjects.Mock.Tests.Operations.Requests;

/// <summary>Every operation that takes the name of a table takes its ARN, and returns the name. Measured on AWS in October 2026,
/// T011, T071 and T072.</summary>
public class TableArnTests
{
    private const string OtherRegion = "arn:aws:dynamodb:eu-west-1:000000000000:table/books";
    private const string OtherAccount = "arn:aws:dynamodb:us-east-1:111122223333:table/books";

    /// <summary>An ARN cannot name a new table.</summary>
    private static readonly string[] Others = ["CreateTable"];

    public static TheoryData<string> Operations =>
        [
            .. OperationTable
                .All.Where(operation =>
                    operation.State != OperationState.Unsupported && operation.RequestType.GetProperty("TableName") is not null
                )
                .Select(operation => operation.Name)
                .Except(Others),
        ];

    [Theory]
    [MemberData(nameof(Operations))]
    public void An_ARN_is_as_good_as_a_name(string operation)
    {
        var responses = CreateProbe(operation).SendToTable(MemberWorld.TableName).ToList();

        Assert.NotEmpty(responses);
        Assert.Equal(responses, CreateProbe(operation).SendToTable(new MemberWorld().TableArn));
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public void An_ARN_of_another_region_or_account_is_rejected(string operation)
    {
        Assert.All(CreateProbe(operation).SendToTable(OtherRegion), outcome =>
            Assert.StartsWith($"ValidationException: 1 validation error detected: Invalid AWS region in '{OtherRegion}'", outcome)
        );
        Assert.All(CreateProbe(operation).SendToTable(OtherAccount), outcome =>
            Assert.StartsWith("AccessDeniedException: Access is denied", outcome)
        );
    }

    private static MemberProbe CreateProbe(string name) => new(OperationTable.All.Single(operation => operation.Name == name));
}
