using Amazon.DynamoDBv2;
using DynamoObjects.Mock.Tool.Tests;

namespace DynamoObjects.Reliability.Kills;

/// <summary>A running server that receives writes and saves until a signal ends it.</summary>
internal sealed class KillRound(ToolProcess tool, AmazonDynamoDBClient client, IReadOnlyList<Writer> writers)
{
    private readonly int[] _saved = new int[writers.Count];
    private volatile bool _signalled;

    /// <summary>The number of acknowledged saves.</summary>
    public int Saves { get; private set; }

    /// <summary>Writes and saves concurrently, and ends the server after a number of further writes.</summary>
    /// <returns>The number of writes of each writer that must be stored after a restart.</returns>
    public async Task<IReadOnlyList<int>> RunAsync(string signal, int writes)
    {
        var enough = writers.Sum(writer => writer.AcknowledgedCount) + writes;
        var load = writers
            .Select(writer =>
                RunUntilExitAsync(async () =>
                {
                    await writer.WriteNextAsync(client, CancellationToken.None);
                    if (!_signalled && writers.Sum(one => one.AcknowledgedCount) >= enough)
                        SendSignal(signal);
                })
            )
            .ToList();
        await Task.WhenAll([.. load, RunUntilExitAsync(SaveAsync)]);
        if (signal == "KILL")
            return _saved;

        var (exitCode, _, error) = await tool.EndAsync();
        Assert.True(exitCode == 0 && error.Length == 0, $"After SIG{signal} dynamock ended with {exitCode}: {error}");
        return [.. writers.Select(writer => writer.AcknowledgedCount)];
    }

    private void SendSignal(string signal)
    {
        lock (_saved)
        {
            if (_signalled)
                return;
            _signalled = true;
        }

        if (signal == "KILL")
            tool.Kill();
        else
            tool.Send(signal);
    }

    private async Task SaveAsync()
    {
        var before = writers.Select(writer => writer.AcknowledgedCount).ToList();
        var response = await tool.SaveAsync();
        if (response != "200 saved\n")
            throw new HttpRequestException($"The save returned {response}.");
        Saves++;
        before.CopyTo(_saved);
    }

    private async Task RunUntilExitAsync(Func<Task> step)
    {
        try
        {
            while (true)
                await step();
        }
        catch (Exception exception)
            when (_signalled && exception is HttpRequestException or AmazonDynamoDBException or Amazon.Runtime.AmazonClientException)
        {
            // The server has ended: the step was not acknowledged.
        }
    }
}
