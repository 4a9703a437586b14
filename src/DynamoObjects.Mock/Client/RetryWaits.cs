using System.Runtime.CompilerServices;
using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace DynamoObjects.Mock.Client;

/// <summary>The SDK's waits between attempts, measured by the mock's clock and no longer than the client's options allow.</summary>
internal sealed class RetryWaits(TimeSpan longest, TimeProvider timeProvider)
{
    // An SDK that renames its method waits on the clock of the machine instead, nothing else.
    private static volatile bool _delayIsUnreadable;

    public TimeProvider TimeProvider => timeProvider;

    /// <summary>The longest wait, in the SDK's unit.</summary>
    public int LongestMilliseconds => (int)Math.Min(longest.TotalMilliseconds, int.MaxValue);

    /// <summary>Waits before a retry.</summary>
    /// <param name="context">The call.</param>
    /// <param name="longestMilliseconds">The longest wait that the retry policy allows.</param>
    /// <param name="wait">How the SDK waits.</param>
    public Task BeforeRetryAsync(IExecutionContext context, int longestMilliseconds, Func<IExecutionContext, Task> wait)
    {
        if (longest == TimeSpan.Zero)
            return Task.CompletedTask;
        return Backoff(context, longestMilliseconds) is { } milliseconds
            ? WaitAsync(milliseconds, context.RequestContext.CancellationToken)
            : wait(context);
    }

    /// <summary>Waits, but no longer than is allowed.</summary>
    public Task WaitAsync(int milliseconds, CancellationToken cancellationToken) =>
        longest == TimeSpan.Zero
            ? Task.CompletedTask
            : Task.Delay(TimeSpan.FromMilliseconds(Math.Min(milliseconds, LongestMilliseconds)), timeProvider, cancellationToken);

    private static int? Backoff(IExecutionContext context, int longestMilliseconds)
    {
        if (_delayIsUnreadable)
            return null;
        try
        {
            return ReadDelay(context, longestMilliseconds);
        }
        catch (MissingMethodException)
        {
            _delayIsUnreadable = true;
            return null;
        }
    }

    // The runtime resolves an accessor when it compiles the method that calls it: that must not be inside the try.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int ReadDelay(IExecutionContext context, int longestMilliseconds) =>
        CalculateRetryDelay(null, context, longestMilliseconds);

    [UnsafeAccessor(UnsafeAccessorKind.StaticMethod, Name = "CalculateRetryDelay")]
    private static extern int CalculateRetryDelay(
        StandardRetryPolicy? type,
        IExecutionContext executionContext,
        int maxBackoffInMilliseconds
    );
}
