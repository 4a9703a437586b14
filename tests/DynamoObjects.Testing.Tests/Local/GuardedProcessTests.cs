using System.Diagnostics;
using DynamoObjects.Testing.Local;

namespace DynamoObjects.Testing.Tests.Local;

public sealed class GuardedProcessTests : IDisposable
{
    private const string Child = "#!/bin/sh\necho $$ > started\nexec sleep 600\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Stop_ends_the_process()
    {
        var guarded = GuardedProcess.Start(_folder.Write("child", Child), _folder.Path, []);
        var child = await Eventually.WaitForAsync(Started);

        guarded.Stop();

        await Eventually.WaitUntilAsync(() => !child.IsRunning);
    }

    [Fact]
    public async Task The_process_ends_when_its_owner_is_killed()
    {
        // The owner represents a test process: it holds the writing end of the guard's pipe, and is killed without
        // notice.
        var child = _folder.Write("child", Child);
        using var owner = Shell(
            "mkfifo pipe; (exec /bin/sh -c \"$0\" dynamodb-local \"$1\" < pipe) & exec sleep 600 > pipe",
            GuardedProcess.GuardScript,
            child
        );
        var started = await Eventually.WaitForAsync(Started);

        owner.Kill(entireProcessTree: false);

        await Eventually.WaitUntilAsync(() => !started.IsRunning);
    }

    [Fact]
    public async Task The_last_lines_of_a_process_that_ended_are_kept()
    {
        var guarded = GuardedProcess.Start(_folder.Write("child", "#!/bin/sh\nseq 100\n"), _folder.Path, []);

        Assert.False(await guarded.WaitUntilReadyAsync(StubServer.GetUnusedEndpoint(), default));

        Assert.Equal(Enumerable.Range(61, 40).Select(number => $"{number}"), guarded.Log.Split(Environment.NewLine));
    }

    private Process Shell(params string[] arguments)
    {
        var start = new ProcessStartInfo("/bin/sh") { WorkingDirectory = _folder.Path };
        start.ArgumentList.Add("-c");
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start)!;
    }

    private ProcessIdentity? Started()
    {
        var file = Path.Combine(_folder.Path, "started");
        return File.Exists(file) && int.TryParse(File.ReadAllText(file), out var id) ? ProcessIdentity.Find(id) : null;
    }
}
