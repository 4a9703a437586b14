using System.Diagnostics;
using DynamoObjects.Testing.Local;
using DynamoObjects.Testing.Reporting;
using DynamoObjects.Testing.Settings;
using DynamoObjects.Testing.Tests.Local;
using static DynamoObjects.Testing.Xunit.Tests.SampleRun;

namespace DynamoObjects.Testing.Xunit.Tests.Execution;

/// <summary>Runs without DynamoDB Local, or in which it does not start.</summary>
public class LocalUnavailableTests
{
    private const string Store = "Kind=Store";

    [Fact]
    public void A_sample_does_not_see_that_it_is_on_a_build_server() => Assert.Empty(BuildServer.Variables.Except(DotnetProcess.Inherited));

    [Fact]
    public async Task It_is_skipped_with_a_reason_that_says_how_to_get_it()
    {
        var whole = await SampleRuns.WithoutLocalAsync();

        var run = whole.Where(result => result.Name.Contains("Store.", StringComparison.Ordinal));
        Assert.Equal(["FirstStore.Sees_its_own_item (Mock)", "SecondStore.Sees_its_own_item (Mock)"], run.Names("Passed"));
        Assert.Equal(["FirstStore.Sees_its_own_item (Local)", "SecondStore.Sees_its_own_item (Local)"], run.Names("NotExecuted"));
        Assert.Equal(2, run.Reasons("DYNT001").Count);
        Assert.Contains(
            "DYNAMO_LOCAL_ENDPOINT",
            Assert.Single(whole.Reasons("DYNT001"), reason => reason != "DYNT001"),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("CI", "true")]
    [InlineData("DYNAMO_LOCAL_UNAVAILABLE", "fail")]
    public async Task It_fails_if_DynamoDB_Local_is_required(string variable, string value)
    {
        var run = await StartAsync(SampleEnvironment.With(variable, value), Store);

        Assert.Equal(["FirstStore.Sees_its_own_item (Local)", "SecondStore.Sees_its_own_item (Local)"], run.Names("Failed"));
        Assert.Equal(2, run.Names("Passed").Count());
        Assert.All(run.Results.Where(r => r.Outcome == "Failed"), r =>
            Assert.Contains(
                $"The test fails because {variable}={value} is set; to skip it, set DYNAMO_LOCAL_UNAVAILABLE=skip.",
                r.Message,
                StringComparison.Ordinal
            )
        );
    }

    [Fact]
    public async Task A_start_that_fails_fails_each_test_once_with_the_cause()
    {
        var run = await StartAsync(SampleEnvironment.With("DYNAMO_LOCAL_ENDPOINT", "http://127.0.0.1:9"), Store);

        Assert.Equal(["FirstStore.Sees_its_own_item (Local)", "SecondStore.Sees_its_own_item (Local)"], run.Names("Failed"));
        Assert.All(run.Results.Where(r => r.Outcome == "Failed"), r => Assert.Contains("127.0.0.1:9", r.Message, StringComparison.Ordinal));
        Assert.Equal(2, run.Names("Passed").Count());
    }

    [EngineFact]
    public async Task An_image_that_is_not_there_fails_each_test_once_with_the_cause_and_leaves_no_container()
    {
        var environment = new Dictionary<string, string>
        {
            ["DYNAMO_LOCAL_IMAGE"] = "dynamoobjects.invalid/not-this-image:1",
            ["DOCKER_HOST"] = EngineFactAttribute.Engine.Endpoint.Endpoint.ToString(),
        };

        var run = await StartAsync(environment, Store);

        Assert.Equal(["FirstStore.Sees_its_own_item (Local)", "SecondStore.Sees_its_own_item (Local)"], run.Names("Failed"));
        Assert.All(run.Results.Where(r => r.Outcome == "Failed"), r =>
            Assert.Contains("dynamoobjects.invalid/not-this-image:1", r.Message, StringComparison.Ordinal)
        );
        Assert.Equal(2, run.Names("Passed").Count());
        var left = await EngineFactAttribute.Engine.ListAsync(ContainerLabels.Owned, "true", default);
        Assert.DoesNotContain(left, container => container.Image.Contains("not-this-image", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_not_verified_is_left_for_the_build_to_report()
    {
        await SampleRuns.OnMockAsync();

        // Other runs of the sample write files at the same time, and earlier ones have; each process has its own.
        using var process = Process.GetCurrentProcess();
        var journals = Directory
            .GetFiles(Path.Combine(Folder, Journal.Folder))
            .Where(file => File.GetLastWriteTime(file) >= process.StartTime)
            .Select(file => Journal.Parse(File.ReadAllLines(file), default)!);
        const string Reason = "DYNAMO_BACKENDS=Mock excludes Local.";
        Assert.Contains(
            journals.Select(journal => journal.Cases.Where(line => line.Test.Contains("Store.", StringComparison.Ordinal))),
            store =>
                store.Count() == 2
                && store.All(line => line is { Backend: "Mock", Outcome: CaseLineOutcome.Passed, UnverifiedReason: Reason })
        );
    }
}
