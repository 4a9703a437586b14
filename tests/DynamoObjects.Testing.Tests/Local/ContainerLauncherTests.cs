using System.Diagnostics;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Testing.Local;
using Microsoft.Extensions.Logging.Abstractions;

namespace DynamoObjects.Testing.Tests.Local;

public class ContainerLauncherTests
{
    [Fact]
    public async Task A_named_engine_that_does_not_respond_is_named_in_the_reason()
    {
        var launcher = Launcher(new LocalEnvironment { DockerHost = "unix:///no/such.sock" });

        Assert.Equal("no container engine responds at DOCKER_HOST=unix:///no/such.sock", await launcher.GetUnavailableReasonAsync(default));
    }

    [Fact]
    public async Task Without_an_engine_the_search_is_fast_and_reports_it()
    {
        // Testcontainers looks once per process, in the environment of these tests.
        var reason = await Launcher(LocalEnvironment.GetForThisProcess())
            .GetUnavailableReasonAsync(default)
            .WaitAsync(TimeSpan.FromSeconds(15));

        Assert.True(reason is null || reason.StartsWith("no container engine responds", StringComparison.Ordinal), reason);
    }

    [EngineFact]
    public async Task DynamoDB_Local_runs_in_a_container_until_it_is_stopped()
    {
        var launcher = Launcher(LocalEnvironment.GetForThisProcess());
        Assert.Null(await launcher.GetUnavailableReasonAsync(default));

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
        var launcher = Launcher(LocalEnvironment.GetForThisProcess() with { Image = image });
        Assert.Null(await launcher.GetUnavailableReasonAsync(default));

        var exception = await Assert.ThrowsAsync<LocalStartException>(() => launcher.LaunchAsync(default));

        Assert.Contains($"image '{image}'", exception.Message, StringComparison.Ordinal);
        Assert.Contains("DYNAMO_LOCAL_IMAGE", exception.Message, StringComparison.Ordinal);
        var containers = await EngineFactAttribute.Engine.ListAsync(ContainerLabels.Owned, "true", default);
        Assert.DoesNotContain(containers, container => container.Image.Contains("no-such-image", StringComparison.Ordinal));
    }

    [EngineFact]
    public async Task A_container_that_exits_without_responding_is_removed_and_its_log_is_shown()
    {
        var start = Guid.NewGuid().ToString("N");
        await using var container = new DynamoDbLocalBuilder(
            LocalEnvironment.GetForThisProcess().Image ?? DynamoDbLocalBuilder.DefaultImage
        )
            .WithDockerEndpoint(EngineFactAttribute.Engine.Endpoint)
            .WithCommand(new DotNet.Testcontainers.Configurations.OverwriteEnumerable<string>(["-jar", "NoSuch.jar"]))
            .WithLabel(ContainerLabels.Create(start, ProcessIdentity.Current))
            .WithLogger(NullLogger.Instance)
            .Build();

        var exception = await Assert.ThrowsAsync<LocalStartException>(() =>
            ContainerLauncher.StartAsync(EngineFactAttribute.Engine, container, start, "the-image", default)
        );

        Assert.Contains("NoSuch.jar", exception.Message, StringComparison.Ordinal);
        Assert.Empty(await EngineFactAttribute.Engine.ListAsync(ContainerLabels.Start, start, default));
    }

    [EngineFact]
    public async Task Containers_of_processes_that_are_gone_are_swept_and_others_are_not()
    {
        using var child = Process.Start("sleep", "600");
        var (left, kept) = (Guid.NewGuid().ToString("N"), Guid.NewGuid().ToString("N"));
        await using var ofChild = await CreateAsync(left, ProcessIdentity.Find(child.Id)!.Value);
        await using var ofThis = await CreateAsync(kept, ProcessIdentity.Current);
        child.Kill();
        await child.WaitForExitAsync();

        await EngineFactAttribute.Engine.SweepAsync(default);

        Assert.Empty(await EngineFactAttribute.Engine.ListAsync(ContainerLabels.Start, left, default));
        Assert.Single(await EngineFactAttribute.Engine.ListAsync(ContainerLabels.Start, kept, default));
        await EngineFactAttribute.Engine.RemoveAsync(ContainerLabels.Start, kept, default);
    }

    [EngineFact]
    public async Task A_reused_container_is_one_for_all_that_start_at_once_and_after()
    {
        // The same image by its full name, so that the container differs from the one that the user of this machine may
        // reuse.
        var image = LocalEnvironment.GetForThisProcess().Image ?? $"docker.io/{DynamoDbLocalBuilder.DefaultImage}";
        var environment = LocalEnvironment.GetForThisProcess() with { Image = image, Reuse = true };
        var swept = 0;
        var launchers = Enumerable
            .Range(0, 4)
            .Select(_ => new ContainerLauncher(environment, _ => Task.FromResult(Interlocked.Increment(ref swept))))
            .ToList();
        try
        {
            var first = await Task.WhenAll(launchers[..3].Select(StartAsync));
            first[0].Stop();
            var after = await StartAsync(launchers[3]);

            Assert.Single(first.Append(after).Select(running => running.Endpoint).Distinct());
            Assert.Single(await EngineFactAttribute.Engine.ListAsync(ContainerLabels.Reused, ReusedContainer.GetName(image), default));
            Assert.Null(await EndpointProbe.TryAsync(after.Endpoint, TimeSpan.FromSeconds(2), default));
            Assert.Equal(4, swept);
        }
        finally
        {
            await EngineFactAttribute.Engine.RemoveAsync(ContainerLabels.Reused, ReusedContainer.GetName(image), default);
        }
    }

    private static ContainerLauncher Launcher(LocalEnvironment environment) => new(environment, _ => Task.CompletedTask);

    private static async Task<RunningLocal> StartAsync(ContainerLauncher launcher)
    {
        Assert.Null(await launcher.GetUnavailableReasonAsync(default));
        return await launcher.LaunchAsync(default);
    }

    private static async Task<DynamoDbLocalContainer> CreateAsync(string start, ProcessIdentity process)
    {
        var container = new DynamoDbLocalBuilder(LocalEnvironment.GetForThisProcess().Image ?? DynamoDbLocalBuilder.DefaultImage)
            .WithDockerEndpoint(EngineFactAttribute.Engine.Endpoint)
            .WithLabel(ContainerLabels.Create(start, process))
            .WithLogger(NullLogger.Instance)
            .Build();
        await container.StartAsync();
        return container;
    }
}
