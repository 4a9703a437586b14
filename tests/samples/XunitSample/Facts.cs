using Amazon.DynamoDBv2.DataModel;
using DynamoObjects;

namespace XunitSample;

public class Facts(DynamoTest? outer = null)
{
    [DynamoFact]
    public void Everything_is_given(
        DynamoTest test,
        DynamoDatabase database,
        IAmazonDynamoDB client,
        AmazonDynamoDBClient sdk,
        IDynamoDBContext context,
        CancellationToken cancellationToken
    )
    {
        Assert.Same(test, DynamoTest.Current);
        Assert.Same(test, outer);
        Assert.Same(test.Client, client);
        Assert.Same(test.Client, sdk);
        Assert.Same(test.Database, database);
        Assert.NotNull(context);
        Assert.Equal(test.CancellationToken, cancellationToken);
        Assert.True(cancellationToken.CanBeCanceled);
    }

    [DynamoFact(Backend.Mock)]
    public void Mock_only(DynamoTest test) => Assert.Equal(Backend.Mock, test.Backend);

    [DynamoFact(Backend.Local)]
    public void Local_only(DynamoTest test) => Assert.Equal(Backend.Local, test.Backend);

    [DynamoFact(Skip = "not today")]
    public void Skipped() => Assert.Fail("runs although it is skipped");

    [DynamoFact(DisplayName = "A name of its own")]
    public void Named() => Assert.NotNull(DynamoTest.Current);

    [Fact]
    public void Plain() => Assert.Null(DynamoTest.Current);
}
