using DynamoObjects.Testing.Xunit.Tests;

namespace DynamoObjects.Testing.XunitV3.Tests.Execution;

/// <summary>The features that only v3 has, on both backends.</summary>
public class OnLocalTests
{
    [DynamoTheory(Backend.Local)]
    [InlineData(TestPlatform.VSTest)]
    [InlineData(TestPlatform.Testing)]
    public async Task Each_test_runs_on_both_backends(TestPlatform platform, DynamoTestContext test)
    {
        var run = (await PlatformRun.OnBothAsync(platform, test)).PassingV3Tests;

        Assert.Empty(run.Names("Failed"));
        var (mock, local) = (Names(run, Backend.Mock), Names(run, Backend.Local));
        Assert.Equal((40, 38), (mock.Count, local.Count));
        Assert.Equal(["Declared.By_an_attribute_of_its_own", "Declared.By_the_class"], mock.Except(local));
    }

    [DynamoTheory(Backend.Local)]
    [InlineData(TestPlatform.VSTest)]
    [InlineData(TestPlatform.Testing)]
    public async Task A_failing_test_says_why_and_still_drops_its_tables(TestPlatform platform, DynamoTestContext test)
    {
        var run = (await PlatformRun.OnBothAsync(platform, test)).FailingV3Tests;

        Assert.Equal(12, run.Names("Failed").Count());
        Assert.Equal(12, run.Results.Count);
        if (platform == TestPlatform.Testing)
            Assert.Contains(
                "Mock: 76 ran, 63 passed, 13 failed, 14 skipped; Local: 74 ran, 61 passed, 13 failed, 14 skipped",
                run.Process.Output,
                StringComparison.Ordinal
            );
        foreach (var backend in new[] { Backend.Mock, Backend.Local })
        {
            Assert.Equal(
                "Test execution timed out after 2000 milliseconds",
                Message(run, $"FailuresOfV3.Times_out_and_fails_of_it ({backend})")
            );
            Assert.Contains(
                "CreateTable",
                run.Results.Single(r => r.Name == $"FailuresOfV3.Fails_after_a_request ({backend})").Output,
                StringComparison.Ordinal
            );
            Assert.Contains(
                "the rows cannot be read",
                Message(run, $"FailuresOfV3.Rows_that_cannot_be_read ({backend})"),
                StringComparison.Ordinal
            );
            Assert.Contains(
                "expected 2 parameter values, but 4",
                Message(run, $"FailuresOfV3.Row_that_is_too_long(number: 1, ???: 2, ???: 3) ({backend})"),
                StringComparison.Ordinal
            );
            Assert.Contains("mutually exclusive", Message(run, $"FailuresOfV3.Skip_that_is_none ({backend})"), StringComparison.Ordinal);
            Assert.Contains("Uri uri", Message(run, $"UnknownToAll.Cannot_be_constructed ({backend})"), StringComparison.Ordinal);
        }

        var prefixes = run.Run.GetPrefixes("FailuresOfV3");
        Assert.Equal(6, prefixes.Count);
        foreach (var prefix in prefixes)
            Assert.Empty(await LocalTables.ListAsync(test, prefix));
    }

    [DynamoTheory(Backend.Local)]
    [InlineData("collections", "1")]
    [InlineData("collections", "4")]
    [InlineData("all", "1")]
    public async Task The_mock_comes_first(string parallel, string threads, DynamoTestContext test)
    {
        var run = await PlatformRun.StartAsync(
            SampleEnvironment.SameLocal(test),
            "--filter",
            "Kind=Order",
            "--parallel",
            parallel,
            "--max-threads",
            threads
        );

        Assert.Equal(
            [
                .. Enumerable.Range(1, 6).Select(number => $"{number:D2} Mock"),
                .. Enumerable.Range(7, 6).Select(number => $"{number:D2} Local"),
            ],
            run.Run.Notes
        );
    }

    [DynamoTheory(Backend.Local)]
    [InlineData("collections", "FullyQualifiedName~Meetings.The_backends", 2)]
    [InlineData("all", "Kind=Meeting", 4)]
    public async Task The_backends_of_a_class_run_at_once(string parallel, string filter, int tests, DynamoTestContext test)
    {
        var run = await PlatformRun.StartAsync(
            SampleEnvironment.SameLocal(test),
            "--filter",
            filter,
            "--parallel",
            parallel,
            "--max-threads",
            "4"
        );

        Assert.Equal(tests, run.Names("Passed").Count());
        Assert.Equal(tests, run.Results.Count);
    }

    [DynamoTheory(Backend.Local)]
    [InlineData("conservative")]
    [InlineData("aggressive")]
    public async Task All_at_once_each_test_is_still_alone(string algorithm, DynamoTestContext test)
    {
        var run = await PlatformRun.StartAsync(
            SampleEnvironment.SameLocal(test),
            "--filter",
            "Kind!=Failing&Kind!=FailingOnV3&Kind!=Interrupted&Kind!=Chosen&FullyQualifiedName!~MoreSample",
            "--parallel",
            "all",
            "--max-threads",
            "8",
            "--parallel-algorithm",
            algorithm
        );

        Assert.Empty(run.Names("Failed"));
        Assert.Equal(125, run.Names("Passed").Count());
    }

    [DynamoFact(Backend.Local)]
    public async Task A_run_that_is_interrupted_drops_its_tables(DynamoTestContext test)
    {
        if (OperatingSystem.IsWindows())
            return;

        var run = await PlatformRun.StartAsync(SampleEnvironment.SameLocal(test), "--filter", "Kind=Interrupted");

        Assert.NotEqual(0, run.Process.ExitCode);
        var left = run.Run.Notes.ToList();
        Assert.True(left.Remove("cancelled"), run.Process.Output);
        Assert.Empty(await LocalTables.ListAsync(test, Assert.Single(left)));
    }

    private static List<string> Names(PlatformRun run, Backend backend) =>
        [
            .. run.Names("Passed")
                .Where(name => name.EndsWith($"({backend})", StringComparison.Ordinal))
                .Select(name => name[..name.LastIndexOf(' ')]),
        ];

    private static string Message(PlatformRun run, string name) => run.Message(name);
}
