using Amazon.DynamoDBv2.Model;
using DynamoObjects.Testing;
using static DynamoObjects.Tests.Copying.CopiedTables;

namespace DynamoObjects.Tests.Copying;

/// <summary>Copies that fail: nothing is lost, and an interrupted copy resumes from its checkpoint.</summary>
public sealed class CopyInterruptionTests
{
    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Unprocessed_items_and_throttled_requests_are_retried(DynamoTestContext test, DynamoDatabase db)
    {
        await FillAsync(test, 40);
        test.Faults.On<BatchWriteItemRequest>().Times(5).Throttle();
        test.Faults.On<BatchWriteItemRequest>().Times(2).LeaveUnprocessed(7);
        test.Faults.On<ScanRequest>().Table("from").Times(5).Throttle();
        test.Faults.On<PutItemRequest>().Times(5).Throttle();
        test.Faults.On<PutItemRequest>().Conflict();

        Assert.Equal(40, (await db.CopyTableDataAsync("from", "copy", options: new CopyOptions { Overwrite = true })).Copied);
        Assert.Equal(Items(40, "new"), await ReadAsync(test.Client, "copy"));
        Assert.Equal(40, (await db.CopyTableDataAsync("from", "copy")).SkippedExisting);
        test.Faults.ShouldAllHaveFired();
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Unprocessed_items_with_numbers_in_another_notation_are_not_lost(DynamoTestContext test, DynamoDatabase db)
    {
        await FillAsync(test, 5);
        var client = RewritingClient.Wrap(test.Client, item => new(item) { ["number"] = new() { N = $"{GetNumber(item)}" } });
        var target = new DynamoDatabase(client);
        var options = new CopyOptions
        {
            Overwrite = true,
            Transform = item => new(item) { ["number"] = new() { N = $"{item["number"].N}E0" } },
        };

        Assert.Equal(5, (await db.CopyTableDataAsync("from", "copy", target, options)).Copied);

        Assert.Equal(Items(5, "new"), await ReadAsync(test.Client, "copy"));
        Assert.Equal(2, ((RewritingClient)client).Batches);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_failed_copy_resumes_with_the_same_options(DynamoTestContext test, DynamoDatabase db)
    {
        await FillAsync(test, 50);
        var options = new CopyOptions { PageSize = 10, Concurrency = 1 };
        test.Faults.On<PutItemRequest>().After(25).Fail(() => new InvalidOperationException("cut off"));

        var exception = await Assert.ThrowsAsync<CopyInterruptedException>(() => db.CopyTableDataAsync("from", "copy", options: options));

        Assert.Equal(("cut off", 20), (exception.InnerException!.Message, exception.Checkpoint.Counts.Copied));
        Assert.Same(exception.Checkpoint, options.Checkpoint);
        Assert.Equal(25, (await ReadAsync(test.Client, "copy")).Count);

        // The five items of the interrupted page already exist.
        Assert.Equal(new CopyResult(50, 45, 5, 0, 0), await db.CopyTableDataAsync("from", "copy", options: options));
        Assert.Equal(Items(50, "new"), await ReadAsync(test.Client, "copy"));
        Assert.Null(options.Checkpoint);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_failed_copy_in_segments_resumes_from_the_text_of_its_checkpoint(DynamoTestContext test, DynamoDatabase db)
    {
        await FillAsync(test, 80);
        test.Faults.On<BatchWriteItemRequest>().After(6).Fail(() => new InvalidOperationException("cut off"));
        var exception = await Assert.ThrowsAsync<CopyInterruptedException>(() =>
            db.CopyTableDataAsync(
                "from",
                "copy",
                options: new CopyOptions
                {
                    PageSize = 4,
                    Segments = 3,
                    Overwrite = true,
                }
            )
        );
        Assert.InRange(exception.Checkpoint.Counts.Read, 1, 76);
        test.Requests.Clear();

        var again = new CopyOptions
        {
            PageSize = 4,
            Segments = 3,
            Overwrite = true,
            Checkpoint = CopyCheckpoint.Parse(exception.Checkpoint.ToString()),
        };
        var result = await db.CopyTableDataAsync("from", "copy", options: again);

        Assert.Equal(new CopyResult(80, 80, 0, 0, 0), result);
        Assert.Equal(
            80 - exception.Checkpoint.Counts.Read,
            test.Requests.OfType<BatchWriteItemRequest>().Sum(request => request.RequestItems["copy"].Count)
        );
        Assert.Equal(Items(80, "new"), await ReadAsync(test.Client, "copy"));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_canceled_copy_resumes_with_the_same_options(DynamoTestContext test, DynamoDatabase db)
    {
        await FillAsync(test, 60);
        using var cancellation = new CancellationTokenSource();
        var progress = new RecordingProgress(now =>
        {
            if (now.Counts.Read >= 20)
                cancellation.Cancel();
        });
        var options = new CopyOptions
        {
            PageSize = 5,
            Segments = 2,
            Overwrite = true,
            Progress = progress,
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            db.CopyTableDataAsync("from", "copy", options: options, cancellationToken: cancellation.Token)
        );

        var before = options.Checkpoint!.Counts;
        Assert.InRange(before.Copied, 20, 30);
        Assert.Equal(progress.Reports[^1].Counts, before);
        Assert.Equal(new CopyResult(60, 60, 0, 0, 0), await db.CopyTableDataAsync("from", "copy", options: options));
        Assert.Equal(Items(60, "new"), await ReadAsync(test.Client, "copy"));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_transformation_that_throws_interrupts_the_copy(DynamoTestContext test, DynamoDatabase db)
    {
        await FillAsync(test, 10);
        var options = new CopyOptions { PageSize = 3, Transform = _ => throw new FormatException("odd item") };

        var exception = await Assert.ThrowsAsync<CopyInterruptedException>(() => db.CopyTableDataAsync("from", "copy", options: options));

        Assert.StartsWith(
            "Copying table 'from' to 'copy' was interrupted. Items read: 0. To resume, call again",
            exception.Message,
            StringComparison.Ordinal
        );
        Assert.IsType<FormatException>(exception.InnerException);
        options.Transform = null;
        Assert.Equal(10, (await db.CopyTableDataAsync("from", "copy", options: options)).Copied);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Items_that_cannot_be_written_are_reported_and_the_others_copied(DynamoTestContext test, DynamoDatabase db)
    {
        await FillAsync(test, 30);
        foreach (var overwrite in (bool[])[false, true])
        {
            var options = new CopyOptions { Overwrite = overwrite, Transform = MakeInvalid };

            var exception = await Assert.ThrowsAsync<CopyFailedException>(() => db.CopyTableDataAsync("from", "copy", options: options));

            Assert.Equal(new CopyResult(30, 27, 0, 0, 3), exception.Result);
            Assert.Equal(
                ["3", "11", "20"],
                exception
                    .Failures.Select(failure => failure.Key["number"].N)
                    .OrderBy(number => number.Length)
                    .ThenBy(number => number, StringComparer.Ordinal)
            );
            Assert.All(exception.Failures, failure => Assert.Equal(["customer", "number"], failure.Key.Keys));
            Assert.Equal(
                "The item has no value for 'number', which is a key of table 'copy'.",
                exception.Failures.Single(failure => failure.Key["number"].N == "20").Reason
            );
            Assert.StartsWith(
                "3 of 30 items of table 'from' could not be copied to 'copy'; the others were. ",
                exception.Message,
                StringComparison.Ordinal
            );
            Assert.Null(options.Checkpoint);
            var copied = await ReadAsync(test.Client, "copy");
            Assert.Equal(Items(30, "new").Where(item => item.Number is not (3 or 11 or 20)), copied);
            foreach (var (number, _) in copied)
                await test.Client.DeleteItemAsync("copy", Key(number));
        }
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_single_item_that_cannot_be_written_is_reported(DynamoTestContext test, DynamoDatabase db)
    {
        await FillAsync(test, 4);

        var exception = await Assert.ThrowsAsync<CopyFailedException>(() =>
            db.CopyItemAsync("from", Key(3), "copy", options: new CopyOptions { Transform = MakeInvalid })
        );

        Assert.StartsWith(
            "1 of 1 items of table 'from' could not be copied to 'copy'; the others were. customer S 'c3', number N 3: ",
            exception.Message,
            StringComparison.Ordinal
        );
        Assert.Equal("3", Assert.Single(exception.Failures).Key["number"].N);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Items_that_could_not_be_written_are_remembered_across_an_interruption(DynamoTestContext test, DynamoDatabase db)
    {
        await FillAsync(test, 30);
        var options = new CopyOptions
        {
            Overwrite = true,
            PageSize = 5,
            Transform = MakeInvalid,
        };
        test.Faults.On<ScanRequest>().After(5).Fail(() => new InvalidOperationException("cut off"));
        await Assert.ThrowsAsync<CopyInterruptedException>(() => db.CopyTableDataAsync("from", "copy", options: options));
        options.Checkpoint = CopyCheckpoint.Parse(options.Checkpoint!.ToString());
        Assert.Equal((25, options.Checkpoint.Failures.Count), (options.Checkpoint.Counts.Read, options.Checkpoint.Counts.Failed));

        var exception = await Assert.ThrowsAsync<CopyFailedException>(() => db.CopyTableDataAsync("from", "copy", options: options));

        Assert.Equal(new CopyResult(30, 27, 0, 0, 3), exception.Result);
        Assert.Equal(
            ["3", "11", "20"],
            exception
                .Failures.Select(failure => failure.Key["number"].N)
                .OrderBy(number => number.Length)
                .ThenBy(number => number, StringComparer.Ordinal)
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Progress_reports_every_page_with_a_checkpoint_to_resume_from(DynamoTestContext test, DynamoDatabase db)
    {
        await FillAsync(test, 25);
        var progress = new RecordingProgress();

        await db.CopyTableDataAsync("from", "copy", options: new CopyOptions { PageSize = 10, Progress = progress });

        Assert.Equal([10, 20, 25], progress.Reports.Select(report => report.Counts.Copied));
        var fromFirst = new CopyOptions { Checkpoint = progress.Reports[0].Checkpoint };
        Assert.Equal(new CopyResult(25, 10, 15, 0, 0), await db.CopyTableDataAsync("from", "copy", options: fromFirst));
        var fromEnd = new CopyOptions { Checkpoint = progress.Reports[^1].Checkpoint };
        Assert.Equal(new CopyResult(25, 25, 0, 0, 0), await db.CopyTableDataAsync("from", "copy", options: fromEnd));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task The_checkpoint_of_another_copy_is_rejected(DynamoTestContext test, DynamoDatabase db)
    {
        await FillAsync(test, 4);
        await CreateAsync(test.Client, "other");
        var progress = new RecordingProgress();
        await db.CopyTableDataAsync("from", "copy", options: new CopyOptions { PageSize = 2, Progress = progress });
        var checkpoint = progress.Reports[0].Checkpoint;
        test.Requests.Clear();

        var tables = await Assert.ThrowsAsync<InvalidCopyCheckpointException>(() =>
            db.CopyTableDataAsync("from", "other", options: new CopyOptions { Checkpoint = checkpoint })
        );
        Assert.StartsWith(
            "The checkpoint belongs to a copy of table 'from' to 'copy', but this call copies 'from' to 'other'",
            tables.Message,
            StringComparison.Ordinal
        );
        var options = new CopyOptions { Checkpoint = checkpoint, Segments = 2 };
        var segments = await Assert.ThrowsAsync<InvalidCopyCheckpointException>(() =>
            db.CopyTableDataAsync("from", "copy", options: options)
        );
        Assert.StartsWith(
            "The checkpoint belongs to a copy with CopyOptions.Segments = 1, but this call has 2",
            segments.Message,
            StringComparison.Ordinal
        );
        Assert.Same(checkpoint, options.Checkpoint);
        Assert.Empty(test.Requests.OfType<ScanRequest>());
    }

    /// <summary>Changes one item to be too large, one to have a key of another type, and one to have no key.</summary>
    private static Dictionary<string, AttributeValue> MakeInvalid(Dictionary<string, AttributeValue> item)
    {
        switch (GetNumber(item))
        {
            case 3:
                item["text"] = new(new string('x', 500_000));
                break;
            case 11:
                item["customer"] = new() { N = "11" };
                break;
            case 20:
                item.Remove("number");
                break;
        }

        return item;
    }
}
