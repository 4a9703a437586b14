namespace XunitV3MtpSample;

[DynamoBackends(Backend.Mock)]
public class Declared
{
    [DynamoFact]
    public void By_the_class(DynamoTest test) => Assert.Equal(Backend.Mock, test.Backend);

    [MockFact]
    public void By_an_attribute_of_its_own(DynamoTest test) => Assert.Equal(Backend.Mock, test.Backend);
}
