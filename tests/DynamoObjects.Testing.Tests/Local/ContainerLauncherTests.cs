using System.Diagnostics;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Testing.Local;
using Microsoft.Extensions.Logging.Abstractions;

namespace DynamoObjects.Testing.Tests.Local;

public class ContainerLauncherTests
{
    [Fact]
    public async Task An_engine_that_is_named_and_not_there_is_an_obstacle_that_names_it()
    {
        var launcher = new ContainerLauncher(new LocalEnvironment { DockerHost = "unix:///no/such.sock" });

        Assert.Equal("no container engine answers at DOCKER_HOST=unix:///no/such.sock", await launcher.GetObstacleAsync(default));
    }

    [Fact]
    public async Task Where_no_engine_is_the_search_is_quick_and_says_so()
    {
        // Testcontainers looks once per process: what it found is what the environment of these tests has.
        var obstacle = await new ContainerLauncher(LocalEnvironment.OfThisProcess()).GetObstacleAsync(default)
            .WaitAsync(TimeSpan.FromSeconds(15));

        Assert.True(obstacle is null || obstacle.StartsWith("no container engine answers", StringComparison.Ordinal), obstacle);
    }

    [EngineFact]
    public async Task DynamoDB_Local_runs_in_a_container_until_it_is_stopped()
    {
        var launcher = new ContainerLauncher(LocalEnvironment.OfThisProcess());
        Assert.Null(await launcher.GetObstacleAsync(default));

        var running = await launcher.LaunchAsync(default);

        using var client = new AmazonDynamoDBClient("any", "any", new AmazonDynamoDBConfig { ServiceURL = running.Endpoint.ToString() });
        var tables = await client.ListTablesAsync(new ListTablesRequest());
        Assert.Empty(tables.TableNames ?? []);

        running.Stop();

        Assert.NotNull(await EndpointProbe.TryAsync(running.Endpoint, TimeSpan.FromSeconds(2), default));
    }

    [EngineFact]
    public async Task An_image_that_is_not_there_is_a_failed_start_that_leaves_no_container()
    {
        const string image = "dynamoobjects.invalid/no-such-image:1";
        var launcher = new ContainerLauncher(LocalEnvironment.OfThisProcess() with { Image = image });
        Assert.Null(await launcher.GetObstacleAsync(default));

        var exception = await Assert.ThrowsAsync<LocalStartException>(() => launcher.LaunchAsync(default));

        Assert.Contains($"image '{image}'", exception.Message, StringComparison.Ordinal);
        Assert.Contains("DYNAMO_LOCAL_IMAGE", exception.Message, StringComparison.Ordinal);
        var ours = await EngineFactAttribute.Engine.ListAsync(ContainerLabels.Ours, "true", default);
        Assert.DoesNotContain(ours, container => container.Image.Contains("no-such-image", StringComparison.Ordinal));
    }

    [EngineFact]
    public async Task A_container_that_ends_instead_of_answering_is_removed_and_its_log_is_shown()
    {
        var start = Guid.NewGuid().ToString("N");
        await using var container = new DynamoDbLocalBuilder(LocalEnvironment.OfThisProcess().Image ?? DynamoDbLocalBuilder.DefaultImage)
            .WithDockerEndpoint(EngineFactAttribute.Engine.Endpoint)
            .WithCommand(new DotNet.Testcontainers.Configurations.OverwriteEnumerable<string>(["-jar", "NoSuch.jar"]))
            .WithLabel(ContainerLabels.Of(start, ProcessIdentity.Current))
            .WithLogger(NullLogger.Instance)
            .Build();

        var exception = await Assert.ThrowsAsync<LocalStartException>(
            () => ContainerLauncher.StartAsync(EngineFactAttribute.Engine, container, start, "the-image", default));

        Assert.Contains("NoSuch.jar", exception.Message, StringComparison.Ordinal);
        Assert.Empty(await EngineFactAttribute.Engine.ListAsync(ContainerLabels.Start, start, default));
    }

    [EngineFact]
    public async Task Containers_of_processes_that_are_gone_are_swept_and_others_are_not()
    {
        using var child = Process.Start("sleep", "600");
        var (left, kept) = (Guid.NewGuid().ToString("N"), Guid.NewGuid().ToString("N"));
        await using var ofChild = await CreateAsync(left, ProcessIdentity.Of(child.Id)!.Value);
        await using var ofThis = await CreateAsync(kept, ProcessIdentity.Current);
        child.Kill();
        await child.WaitForExitAsync();

        await EngineFactAttribute.Engine.SweepAsync(default);

        Assert.Empty(await EngineFactAttribute.Engine.ListAsync(ContainerLabels.Start, left, default));
        Assert.Single(await EngineFactAttribute.Engine.ListAsync(ContainerLabels.Start, kept, default));
        await EngineFactAttribute.Engine.RemoveAsync(kept, default);
    }

    private static async Task<DynamoDbLocalContainer> CreateAsync(string start, ProcessIdentity process)
    {
        var container = new DynamoDbLocalBuilder(LocalEnvironment.OfThisProcess().Image ?? DynamoDbLocalBuilder.DefaultImage)
            .WithDockerEndpoint(EngineFactAttribute.Engine.Endpoint)
            .WithLabel(ContainerLabels.Of(start, process))
            .WithLogger(NullLogger.Instance)
            .Build();
        await container.StartAsync();
        return container;
    }
}
