namespace XunitV3MtpSample;

[DynamoBackends(Backend.Mock)]
public class Declared
{
    [DynamoFact]
    public void By_the_class(DynamoTestContext test) => Assert.Equal(Backend.Mock, test.Backend);

    [MockFact]
    public void By_an_attribute_of_its_own(DynamoTestContext test) => Assert.Equal(Backend.Mock, test.Backend);
}
