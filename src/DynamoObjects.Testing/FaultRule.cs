using System.Globalization;
using System.Runtime.CompilerServices;
using Amazon.DynamoDBv2;
using DynamoObjects.Testing.Faults;
using DynamoObjects.Testing.Isolation;

namespace DynamoObjects.Testing;

/// <summary>Represents the requests that a fault affects.</summary>
/// <typeparam name="TRequest">The request type of the operation.</typeparam>
/// <remarks>By default, a fault affects the next matching attempt, on any table. Methods such as <see cref="Table"/>
/// restrict it. The final call, such as <see cref="Throttle"/>, adds the fault. Instances are immutable and
/// thread-safe.</remarks>
public sealed class FaultRule<TRequest>
    where TRequest : AmazonDynamoDBRequest
{
    private readonly FaultList _faults;
    private string? _table;
    private Func<TRequest, bool>? _condition;
    private string? _conditionText;
    private int _skip;
    private int? _times = 1;

    internal FaultRule(FaultList faults) => _faults = faults;

    /// <summary>Restricts the fault to requests for a table.</summary>
    /// <param name="name">The name of the table, as the test uses it.</param>
    /// <returns>A new rule.</returns>
    public FaultRule<TRequest> Table(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return With(rule => rule._table = name);
    }

    /// <summary>Restricts the fault to requests that match a condition.</summary>
    /// <param name="predicate">The condition. At each attempt, the condition receives the request object of the caller,
    /// on the thread that sends the request.</param>
    /// <param name="expression">The text of the condition, for error messages; the compiler provides it.</param>
    /// <returns>A new rule.</returns>
    public FaultRule<TRequest> When(Func<TRequest, bool> predicate, [CallerArgumentExpression(nameof(predicate))] string? expression = null)
    {
        ArgumentNullException.ThrowIfNull(predicate);
        return With(rule => (rule._condition, rule._conditionText) = (predicate, expression));
    }

    /// <summary>Skips the first matching attempts.</summary>
    /// <param name="count">The number of attempts to skip, zero or more; with 2, the third attempt is the first that
    /// the fault affects.</param>
    /// <returns>A new rule.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    public FaultRule<TRequest> After(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return With(rule => rule._skip = count);
    }

    /// <summary>Limits the fault to a number of attempts.</summary>
    /// <param name="count">The number of attempts, one or more. The default is one.</param>
    /// <returns>A new rule.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is less than one.</exception>
    public FaultRule<TRequest> Times(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return With(rule => rule._times = count);
    }

    /// <summary>Affects every matching attempt until the fault is removed.</summary>
    /// <returns>A new rule.</returns>
    public FaultRule<TRequest> Always() => With(rule => rule._times = null);

    /// <summary>Throttles the attempt with the exception, the message and the <c>ThrottlingReasons</c> that AWS returns
    /// for the cause.</summary>
    /// <param name="cause">The limit that is exceeded.</param>
    /// <param name="index">The secondary index whose limit is exceeded, or <see langword="null"/> for the
    /// table.</param>
    /// <returns>The fault that was added.</returns>
    public Fault Throttle(ThrottlingCause cause = ThrottlingCause.ProvisionedThroughput, string? index = null) =>
        Set(new FailedAttempt(request => Throttling.CreateException(cause, request, index)), $"throttled, {cause}");

    /// <summary>Fails the attempt with an <c>InternalServerError</c>, HTTP status 500.</summary>
    /// <returns>The fault that was added.</returns>
    public Fault InternalServerError() => Set(new FailedAttempt(_ => InjectedErrors.InternalServerError()), "internal server error");

    /// <summary>Fails the attempt with a <c>ServiceUnavailable</c> error, HTTP status 503.</summary>
    /// <returns>The fault that was added.</returns>
    public Fault ServiceUnavailable() => Set(new FailedAttempt(_ => InjectedErrors.ServiceUnavailable()), "service unavailable");

    /// <summary>Fails the attempt with an immediate timeout, before it reaches DynamoDB.</summary>
    /// <returns>The fault that was added.</returns>
    public Fault Timeout() => Set(new FailedAttempt(_ => InjectedErrors.Timeout()), "timed out before DynamoDB");

    /// <summary>Fails the attempt with an immediate timeout, after DynamoDB has processed it.</summary>
    /// <returns>The fault that was added.</returns>
    /// <remarks>The SDK's retry then repeats operations that are not idempotent.</remarks>
    public Fault LoseResponse() => Set(new LostResponse(), "response lost");

    /// <summary>Fails the attempt with an exception of your own.</summary>
    /// <param name="error">The function that creates the exception; it is called for each attempt.</param>
    /// <returns>The fault that was added.</returns>
    public Fault Fail(Func<Exception> error)
    {
        ArgumentNullException.ThrowIfNull(error);
        return Set(new FailedAttempt(_ => error()), "failed by the test");
    }

    /// <summary>Delays the attempt.</summary>
    /// <param name="latency">The delay, zero or more.</param>
    /// <returns>The fault that was added.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="latency"/> is negative.</exception>
    /// <remarks>If the delay is at least the timeout of the client, the attempt times out. On the mock, the delay
    /// advances the test's <see cref="DynamoTestContext.Clock"/> and takes no real time. On DynamoDB Local and on AWS,
    /// it takes real time.</remarks>
    public Fault Delay(TimeSpan latency)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(latency, TimeSpan.Zero);
        return Set(new DelayedAttempt(latency), string.Create(CultureInfo.InvariantCulture, $"delayed by {latency}"));
    }

    internal Fault Set(FaultEffect effect, string what) => _faults.Add(new Fault(_faults, Matches, _skip, _times, effect, Describe(what)));

    private FaultRule<TRequest> With(Action<FaultRule<TRequest>> change)
    {
        var copy = (FaultRule<TRequest>)MemberwiseClone();
        change(copy);
        return copy;
    }

    private bool Matches(AmazonDynamoDBRequest request) =>
        request is TRequest typedRequest
        && (_table is null || RequestFacts.GetTables(request).Contains(_table))
        && _condition?.Invoke(typedRequest) != false;

    private string Describe(string what)
    {
        var operation = typeof(TRequest) == typeof(AmazonDynamoDBRequest) ? "any request" : RequestFacts.GetOperation(typeof(TRequest));
        var table = _table is null ? "" : $" on '{_table}'";
        var condition = _condition is null ? "" : $" when {_conditionText}";
        var skip = _skip == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" after {_skip}");
        var times = _times switch
        {
            null => "always",
            1 => "once",
            { } count => string.Create(CultureInfo.InvariantCulture, $"{count} times"),
        };
        return $"{operation}{table}{condition}{skip}, {times}: {what}";
    }
}
