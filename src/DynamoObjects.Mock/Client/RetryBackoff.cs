using System.Runtime.CompilerServices;
using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace DynamoObjects.Mock.Client;

/// <summary>The SDK's waits between attempts, on the mock's clock and limited by the client's options.</summary>
internal sealed class RetryBackoff(TimeSpan maxDelay, TimeProvider timeProvider)
{
    // If a version of the SDK renames the method, retries wait on the system clock; nothing else changes.
    private static volatile bool _delayIsUnreadable;

    public TimeProvider TimeProvider => timeProvider;

    /// <summary>The maximum wait, in the SDK's unit.</summary>
    public int MaxMilliseconds => (int)Math.Min(maxDelay.TotalMilliseconds, int.MaxValue);

    /// <summary>Waits before a retry.</summary>
    /// <param name="context">The call.</param>
    /// <param name="maxMilliseconds">The maximum wait that the retry policy allows.</param>
    /// <param name="sdkWait">The SDK's wait.</param>
    public Task WaitBeforeRetryAsync(IExecutionContext context, int maxMilliseconds, Func<IExecutionContext, Task> sdkWait)
    {
        if (maxDelay == TimeSpan.Zero)
            return Task.CompletedTask;
        return GetDelay(context, maxMilliseconds) is { } milliseconds
            ? WaitAsync(milliseconds, context.RequestContext.CancellationToken)
            : sdkWait(context);
    }

    /// <summary>Waits, at most for the maximum.</summary>
    public Task WaitAsync(int milliseconds, CancellationToken cancellationToken) =>
        maxDelay == TimeSpan.Zero
            ? Task.CompletedTask
            : Task.Delay(TimeSpan.FromMilliseconds(Math.Min(milliseconds, MaxMilliseconds)), timeProvider, cancellationToken);

    private static int? GetDelay(IExecutionContext context, int maxMilliseconds)
    {
        if (_delayIsUnreadable)
            return null;
        try
        {
            return ReadDelay(context, maxMilliseconds);
        }
        catch (MissingMethodException)
        {
            _delayIsUnreadable = true;
            return null;
        }
    }

    // The runtime resolves an accessor when it compiles the method that calls it, which must not be inside the try block.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int ReadDelay(IExecutionContext context, int maxMilliseconds) => CalculateRetryDelay(null, context, maxMilliseconds);

    [UnsafeAccessor(UnsafeAccessorKind.StaticMethod, Name = "CalculateRetryDelay")]
    private static extern int CalculateRetryDelay(
        StandardRetryPolicy? type,
        IExecutionContext executionContext,
        int maxBackoffInMilliseconds
    );
}
