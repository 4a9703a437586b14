using DynamoObjects.Testing.Cases;
using DynamoObjects.Testing.Settings;

namespace DynamoObjects.Testing.Tests.Cases;

/// <summary>When a test without DynamoDB Local fails instead of being skipped.</summary>
public class BackendAvailabilityTests
{
    [Theory]
    [InlineData("CI=true", "CI=true")]
    [InlineData("TF_BUILD=True", "TF_BUILD=True")]
    [InlineData("DYNAMO_LOCAL_UNAVAILABLE=fail", "DYNAMO_LOCAL_UNAVAILABLE=fail")]
    [InlineData("DynamoLocalUnavailable=FAIL", "DynamoLocalUnavailable=FAIL")]
    [InlineData(null, "DYNAMO_LOCAL_UNAVAILABLE=skip", "CI=true")]
    [InlineData(null)]
    public void The_setting_that_makes_it_fail_is_named(string? cause, params string[] variables)
    {
        var environment = variables.Select(variable => variable.Split('=')).ToDictionary(parts => parts[0], parts => parts[1]);
        var settings = new TestSettings(environment.GetValueOrDefault, new Dictionary<string, string>());

        Assert.Equal(cause, BackendAvailability.GetLocalRequirement(settings, environment.GetValueOrDefault));
    }
}
