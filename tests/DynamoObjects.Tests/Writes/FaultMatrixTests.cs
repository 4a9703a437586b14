using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;
using DynamoObjects.Scheduling;
using DynamoObjects.Testing;
using DynamoObjects.Tests.Records;

namespace DynamoObjects.Tests.Writes;

/// <summary>
/// Every kind of write under every pair of faults, and after cancellation: a write that is reported as carried out was carried out once, a
/// write that is reported as failed was not, and a repeated write converges.
/// </summary>
public sealed class FaultMatrixTests
{
    private const string Faults = "LTIXSCK";

    public static TheoryData<string> Kinds =>
        [
            "new",
            "when",
            "loaded",
            "loaded when",
            "overwrite",
            "delete",
            "delete record",
            "delete when",
            "update when",
            "counter",
            "commit",
            "commit update",
            "commit delete",
        ];

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [MemberData(nameof(Kinds))]
    public async Task A_write_is_carried_out_once_or_reported_as_failed(string kind, DynamoTestContext test, DynamoDatabase db)
    {
        await db.CreateTableAsync<Account>();
        var (done, notDone, unknown) = (0, 0, 0);
        foreach (var faults in Sequences())
        {
            var write = await FaultMatrixWrite.CreateAsync(db, kind, $"{kind} {faults}");
            var (outcome, times) = await RunAsync(test, write, kind, faults);
            var what = $"{kind}, {faults}: {outcome ?? "done"}, done {times} times";
            Assert.True(
                outcome switch
                {
                    null => times == 1,
                    "unknown" => times is 0 or 1,
                    _ => times == 0,
                },
                what
            );
            _ = outcome switch
            {
                null => done++,
                "unknown" => unknown++,
                _ => notDone++,
            };
            if (outcome is "unknown" && write.Converges)
                await AssertConvergesAsync(test, write, kind, "", what);
        }

        Assert.True(done > 0 && notDone == 0, $"{done} done, {notDone} not done, {unknown} unknown");
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [MemberData(nameof(Kinds))]
    public async Task A_canceled_write_is_carried_out_once_or_can_be_retried(string kind, DynamoTestContext test, DynamoDatabase db)
    {
        await db.CreateTableAsync<Account>();
        var (client, held) = HeldClient.Wrap(test.Client);
        held.ShouldHold = _ => false;
        var database = new DynamoDatabase(client, db.Options);
        foreach (var (before, after) in BeforeAndAfter())
        {
            var write = await FaultMatrixWrite.CreateAsync(database, kind, $"{kind} {before}-{after}");
            var set = before.Select(fault => Set(test, kind, fault)).ToList();
            await CancelAsync(held, write);
            set.ForEach(fault => fault.Remove());
            var times = await write.CountExecutionsAsync();
            var what = $"{kind}, {before} and canceled, done {times} times, then {after}";
            Assert.True(times == (before is "K" ? 0 : 1), what);
            if (write.Converges)
                await AssertConvergesAsync(test, write, kind, after, what);
        }
    }

    private static IEnumerable<(string Before, string After)> BeforeAndAfter() =>
        [("", ""), .. Faults.Select(one => ($"{one}", "")), .. Faults.Select(one => ("", $"{one}"))];

    private static IEnumerable<string> Sequences() =>
        Faults.SelectMany(one => Faults.Select(other => $"{one}{other}").Concat([$"{one}", $"{one}!"]));

    private static Fault Set(DynamoTestContext test, string kind, char fault)
    {
        var rule = test.Faults.On<AmazonDynamoDBRequest>().When(request => request is not GetItemRequest);
        return fault switch
        {
            'L' => rule.LoseResponse(),
            'T' => rule.Throttle(),
            'I' => rule.InternalServerError(),
            'X' => rule.ServiceUnavailable(),
            'S' => rule.Timeout(),
            'C' => rule.Fail(() => new HttpRequestException("reset", new IOException("The connection was reset."))),
            'K' => SetConflict(test.Faults, kind),
            _ => rule.Always().Timeout(),
        };
    }

    private static Fault SetConflict(FaultList faults, string kind) =>
        kind switch
        {
            "new" or "when" => faults.On<PutItemRequest>().Conflict(),
            "delete" or "delete record" or "delete when" => faults.On<DeleteItemRequest>().Conflict(),
            "counter" or "commit" or "commit update" or "commit delete" => faults.On<TransactWriteItemsRequest>().Conflict(0),
            _ => faults.On<UpdateItemRequest>().Conflict(),
        };

    private static async Task<(string? Outcome, int Times)> RunAsync(
        DynamoTestContext test,
        FaultMatrixWrite write,
        string kind,
        string faults
    )
    {
        var set = faults.Select(fault => Set(test, kind, fault)).ToList();
        var outcome = await OutcomeAsync(write);
        set.ForEach(fault => fault.Remove());
        return (outcome, await write.CountExecutionsAsync());
    }

    private static async Task AssertConvergesAsync(DynamoTestContext test, FaultMatrixWrite write, string kind, string faults, string what)
    {
        var (outcome, times) = await RunAsync(test, write, kind, faults);
        Assert.True(times == 1 && outcome is null or "unknown", $"{what}; again: {outcome ?? "done"}, {times} times");
    }

    /// <summary>Cancels a write before its response arrives.</summary>
    private static async Task CancelAsync(HeldClient held, FaultMatrixWrite write)
    {
        using var leaving = new CancellationTokenSource();
        held.ShouldHold = HeldClient.IsWrite;
        var run = write.RunAsync(leaving.Token);
        var request = await held.NextAsync(run);
        held.ShouldHold = _ => false;
        await request!.ExecuteAsync();
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
    }

    private static async Task<string?> OutcomeAsync(FaultMatrixWrite write)
    {
        try
        {
            await write.RunAsync(CancellationToken.None);
            return null;
        }
        catch (Exception exception)
            when (exception is WriteOutcomeUnknownException or TimeoutException or HttpRequestException or AmazonServiceException)
        {
            return "unknown";
        }
        catch (DynamoException exception)
        {
            return exception.Message;
        }
    }
}
