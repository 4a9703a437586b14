using DynamoObjects.Testing.Settings;

namespace DynamoObjects.Testing.Tests.Settings;

public class BuildServerTests
{
    [Theory]
    [InlineData("CI=true", "CI=true")]
    [InlineData("TF_BUILD=True", "TF_BUILD=True")]
    [InlineData("TEAMCITY_VERSION=2026.1", "TEAMCITY_VERSION=2026.1")]
    [InlineData("CODEBUILD_BUILD_ID=shop:1", "CODEBUILD_BUILD_ID=shop:1")]
    [InlineData("BUILD_ID=7 and BUILD_URL=http://jenkins/7", "BUILD_ID=7", "BUILD_URL=http://jenkins/7")]
    public void A_build_server_is_known_by_its_variables(string sign, params string[] variables) =>
        Assert.Equal(sign, DetectBuildServer(variables));

    [Theory]
    [InlineData]
    [InlineData("CI=false")]
    [InlineData("CI=")]
    [InlineData("BUILD_ID=7")]
    public void Other_machines_are_not_build_servers(params string[] variables) => Assert.Null(DetectBuildServer(variables));

    private static string? DetectBuildServer(string[] variables)
    {
        var environment = variables.Select(variable => variable.Split('=')).ToDictionary(parts => parts[0], parts => parts[1]);
        return BuildServer.Detect(environment.GetValueOrDefault);
    }
}
