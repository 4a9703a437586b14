using System.Net;

namespace DynamoObjects.Mock.Server.Tests;

public class OptionsTests
{
    public static TheoryData<string, MockDynamoDbServerOptions> InvalidOptions =>
        new()
        {
            {
                nameof(MockDynamoDbServerOptions.Port),
                new() { Port = -1 }
            },
            {
                nameof(MockDynamoDbServerOptions.Port),
                new() { Port = IPEndPoint.MaxPort + 1 }
            },
            {
                nameof(MockDynamoDbServerOptions.Address),
                new() { Address = null! }
            },
            {
                nameof(MockDynamoDbServerOptions.Credentials),
                new() { Credentials = null! }
            },
            {
                nameof(MockDynamoDbServerOptions.Credentials),
                new() { Credentials = new Dictionary<string, string> { [""] = "secret" } }
            },
            {
                nameof(MockDynamoDbServerOptions.Credentials),
                new() { Credentials = new Dictionary<string, string> { ["key"] = "" } }
            },
            {
                nameof(MockDynamoDbServerOptions.Credentials),
                new() { Credentials = new Dictionary<string, string> { ["key"] = null! } }
            },
            {
                nameof(MockDynamoDbServerOptions.AllowedOrigins),
                new() { AllowedOrigins = null! }
            },
            {
                nameof(MockDynamoDbServerOptions.AllowedOrigins),
                new() { AllowedOrigins = ["localhost:3000"] }
            },
            {
                nameof(MockDynamoDbServerOptions.AllowedOrigins),
                new() { AllowedOrigins = ["http://localhost:3000/"] }
            },
            {
                nameof(MockDynamoDbServerOptions.AllowedOrigins),
                new() { AllowedOrigins = ["null"] }
            },
            {
                nameof(MockDynamoDbServerOptions.AllowedOrigins),
                new() { AllowedOrigins = [null!] }
            },
            {
                nameof(MockDynamoDbServerOptions.AllowedHosts),
                new() { AllowedHosts = null! }
            },
            {
                nameof(MockDynamoDbServerOptions.AllowedHosts),
                new() { AllowedHosts = [""] }
            },
            {
                nameof(MockDynamoDbServerOptions.AllowedHosts),
                new() { AllowedHosts = ["dynamock:8000"] }
            },
            {
                nameof(MockDynamoDbServerOptions.AllowedHosts),
                new() { AllowedHosts = ["http://dynamock"] }
            },
            {
                nameof(MockDynamoDbServerOptions.Delay),
                new() { Delay = TimeSpan.FromTicks(-1) }
            },
            {
                nameof(MockDynamoDbServerOptions.Delay),
                new() { Delay = TimeSpan.MaxValue }
            },
            {
                nameof(MockDynamoDbServerOptions.Delay),
                new() { Delay = TimeSpan.FromMilliseconds(uint.MaxValue) }
            },
            {
                nameof(MockDynamoDbServerOptions.MaxBodyMemory),
                new() { MaxBodyMemory = (1 << 20) - 1 }
            },
            {
                nameof(MockDynamoDbServerOptions.TimeProvider),
                new() { TimeProvider = null! }
            },
        };

    [Theory]
    [MemberData(nameof(InvalidOptions))]
    public async Task A_server_with_an_invalid_option_does_not_start_and_names_the_option(string name, MockDynamoDbServerOptions options)
    {
        using var mock = new MockDynamoDb();

        var exception = await Assert.ThrowsAnyAsync<ArgumentException>(() => MockDynamoDbServer.StartAsync(mock, options));

        Assert.Equal(name, exception.ParamName);
    }

    /// <summary>A new option needs rows above, or an entry for options without invalid values.</summary>
    [Fact]
    public void Every_option_with_invalid_values_is_tested()
    {
        string[] anything =
        [
            nameof(MockDynamoDbServerOptions.OnRequest),
            nameof(MockDynamoDbServerOptions.OnSave),
            nameof(MockDynamoDbServerOptions.OnFailure),
        ];

        Assert.Equal(
            typeof(MockDynamoDbServerOptions).GetProperties().Select(property => property.Name).Except(anything).Order(),
            InvalidOptions.Select(row => (string)row[0]).Distinct().Order()
        );
    }
}
