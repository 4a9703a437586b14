namespace Docs.Dynamock;

public class DynamockClientTests
{
    [Fact]
    public void The_client_of_the_page_reaches_the_default_port()
    {
        using var client = DynamockClient.Create();

        Assert.Equal(8000, new Uri(client.Config.ServiceURL).Port);
        Assert.Equal("us-east-1", client.Config.AuthenticationRegion);
    }
}
