using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;
using DynamoObjects.Testing;
using DynamoObjects.Tests.Records;

namespace DynamoObjects.Tests.Writes;

/// <summary>
/// Every kind of write under every pair of faults: what is reported as done is done once, what is reported as not done is not, and a write that is tried again converges.
/// </summary>
public sealed class FaultMatrixTests
{
    private const string Faults = "LTIXSC";

    public static TheoryData<string> Kinds => ["new", "when", "loaded", "loaded when", "overwrite", "delete", "delete record", "update when", "counter", "commit", "commit update"];

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [MemberData(nameof(Kinds))]
    public async Task A_write_is_done_once_or_said_not_to_be(string kind, DynamoTest test, DynamoDatabase db)
    {
        await db.CreateTableAsync<Account>();
        var (done, notDone, unknown) = (0, 0, 0);
        foreach (var faults in Sequences())
        {
            var write = await MatrixWrite.CreateAsync(db, kind, $"{kind} {faults}");
            var set = faults.Select(fault => Set(test, fault)).ToList();
            var outcome = await OutcomeAsync(write);
            set.ForEach(fault => fault.Remove());
            var times = await write.TimesAsync();
            var what = $"{kind}, {faults}: {outcome ?? "done"}, done {times} times";
            Assert.True(outcome switch { null => times == 1, "unknown" => times is 0 or 1, _ => times == 0 }, what);
            _ = outcome switch { null => done++, "unknown" => unknown++, _ => notDone++ };

            if (outcome is "unknown" && write.Converges)
            {
                var again = await OutcomeAsync(write);
                Assert.True(await write.TimesAsync() == 1 && again is null or "unknown", $"{what}; again: {again ?? "done"}, {await write.TimesAsync()} times");
            }
        }
        Assert.True(done > 0 && notDone == 0, $"{done} done, {notDone} not done, {unknown} unknown");
    }

    private static IEnumerable<string> Sequences()
        => Faults.Select(one => $"{one}").Concat(Faults.SelectMany(one => Faults.Select(other => $"{one}{other}"))).Concat(Faults.Select(one => $"{one}!"));

    private static Fault Set(DynamoTest test, char fault)
    {
        var rule = test.Faults.On<AmazonDynamoDBRequest>().When(request => request is not GetItemRequest);
        return fault switch
        {
            'L' => rule.LoseAnswer(),
            'T' => rule.Throttle(),
            'I' => rule.InternalServerError(),
            'X' => rule.ServiceUnavailable(),
            'S' => rule.Timeout(),
            'C' => rule.Fail(() => new HttpRequestException("reset", new IOException("The connection was reset."))),
            _ => rule.Always().Timeout(),
        };
    }

    private static async Task<string?> OutcomeAsync(MatrixWrite write)
    {
        try
        {
            await write.RunAsync();
            return null;
        }
        catch (Exception exception) when (exception is WriteOutcomeUnknownException or TimeoutException or HttpRequestException or AmazonServiceException)
        {
            return "unknown";
        }
        catch (DynamoException exception)
        {
            return exception.Message;
        }
    }
}
