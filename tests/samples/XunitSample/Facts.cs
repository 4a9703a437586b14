using Amazon.DynamoDBv2.DataModel;
using DynamoObjects;

namespace XunitSample;

public class Facts(DynamoTestContext? outer = null)
{
    [DynamoFact]
    public void Everything_is_given(
        DynamoTestContext test,
        DynamoDatabase database,
        IAmazonDynamoDB client,
        AmazonDynamoDBClient sdk,
        IDynamoDBContext context,
        CancellationToken cancellationToken
    )
    {
        Assert.Same(test, DynamoTestContext.Current);
        Assert.Same(test, outer);
        Assert.Same(test.Client, client);
        Assert.Same(test.Client, sdk);
        Assert.Same(test.Database, database);
        Assert.NotNull(context);
        Assert.Equal(test.CancellationToken, cancellationToken);
        Assert.True(cancellationToken.CanBeCanceled);
    }

    [DynamoFact(Backend.Mock)]
    public void Mock_only(DynamoTestContext test) => Assert.Equal(Backend.Mock, test.Backend);

    [DynamoFact(Backend.Local)]
    public void Local_only(DynamoTestContext test) => Assert.Equal(Backend.Local, test.Backend);

    [DynamoFact(Skip = "not today")]
    public void Skipped() => Assert.Fail("runs although it is skipped");

    [DynamoFact(DisplayName = "A name of its own")]
    public void Named() => Assert.NotNull(DynamoTestContext.Current);

    [Fact]
    public void Plain() => Assert.Null(DynamoTestContext.Current);
}
