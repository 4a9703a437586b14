using System.Diagnostics;
using System.Globalization;

namespace XunitV3MtpSample;

/// <summary>Interrupts its own process, as Ctrl+C does.</summary>
[Trait("Kind", "Interrupted")]
public class Interrupted
{
    [DynamoFact(Backend.Local)]
    public async Task In_the_middle_of_a_test(DynamoTestContext test, IAmazonDynamoDB client, CancellationToken cancellationToken)
    {
        await XunitSample.StoreTable.CreateAsync(client);
        XunitSample.Notes.Leave(test.TablePrefix);
        var interrupted = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = cancellationToken.Register(interrupted.SetResult);
        using (Process.Start("/bin/kill", ["-INT", Environment.ProcessId.ToString(CultureInfo.InvariantCulture)]))
            await interrupted.Task;
        XunitSample.Notes.Leave("cancelled");
    }
}
