using System.Globalization;
using System.Runtime.CompilerServices;
using Amazon.DynamoDBv2;
using DynamoObjects.Testing.Faults;
using DynamoObjects.Testing.Isolation;

namespace DynamoObjects.Testing;

/// <summary>Which requests a fault is for, before it is said what it does: each member narrows it down, and the last,
/// such as <see cref="Throttle"/>, sets it.</summary>
/// <typeparam name="TRequest">The operation's request.</typeparam>
/// <remarks>Unless told otherwise it is for the next such request on any table. It never changes: each member gives a new rule.</remarks>
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

    /// <summary>Only requests that name a table.</summary>
    /// <param name="name">The test's own name of it.</param>
    public FaultRule<TRequest> Table(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return With(rule => rule._table = name);
    }

    /// <summary>Only requests that meet a condition.</summary>
    /// <param name="condition">Is asked about the caller's own request at each attempt, by whatever thread sends it.</param>
    /// <param name="expression">The condition's text, for messages; the compiler gives it.</param>
    public FaultRule<TRequest> When(Func<TRequest, bool> condition, [CallerArgumentExpression(nameof(condition))] string? expression = null)
    {
        ArgumentNullException.ThrowIfNull(condition);
        return With(rule => (rule._condition, rule._conditionText) = (condition, expression));
    }

    /// <summary>Lets some of these requests through first.</summary>
    /// <param name="count">How many attempts, zero or more: with 2 the third is the first to meet the fault.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    public FaultRule<TRequest> After(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return With(rule => rule._skip = count);
    }

    /// <summary>Meets so many attempts, and lets the rest through.</summary>
    /// <param name="count">One or more; one is what a rule begins with.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is less than one.</exception>
    public FaultRule<TRequest> Times(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return With(rule => rule._times = count);
    }

    /// <summary>Meets every attempt until it is removed.</summary>
    public FaultRule<TRequest> Always() => With(rule => rule._times = null);

    /// <summary>Refuses the attempt for want of throughput, as AWS does: with the exception, the message and the
    /// <c>ThrottlingReasons</c> of the cause.</summary>
    /// <param name="cause">What there is too little of.</param>
    /// <param name="index">The secondary index that is short of it; <see langword="null"/> for the table.</param>
    /// <returns>The fault.</returns>
    public Fault Throttle(ThrottlingCause cause = ThrottlingCause.ProvisionedThroughput, string? index = null) =>
        Set(new FailedAttempt(request => Throttling.CreateException(cause, request, index)), $"throttled, {cause}");

    /// <summary>Fails the attempt with a status of 500, as DynamoDB does when it has a problem of its own.</summary>
    /// <returns>The fault.</returns>
    public Fault InternalServerError() => Set(new FailedAttempt(_ => InjectedErrors.InternalServerError()), "internal server error");

    /// <summary>Fails the attempt with a status of 503.</summary>
    /// <returns>The fault.</returns>
    public Fault ServiceUnavailable() => Set(new FailedAttempt(_ => InjectedErrors.ServiceUnavailable()), "service unavailable");

    /// <summary>Loses the attempt before it reaches DynamoDB, so that the SDK's wait for an answer times out, at once.</summary>
    /// <returns>The fault.</returns>
    public Fault Timeout() => Set(new FailedAttempt(_ => InjectedErrors.Timeout()), "timed out before DynamoDB");

    /// <summary>Loses the answer: DynamoDB does what the attempt asks for, and the SDK's wait for its answer times out, at
    /// once. What is not idempotent is then done again by the retry.</summary>
    /// <returns>The fault.</returns>
    public Fault LoseResponse() => Set(new LostResponse(), "answer lost");

    /// <summary>Fails the attempt with an exception of the test's own.</summary>
    /// <param name="error">Makes the exception, anew for each attempt.</param>
    /// <returns>The fault.</returns>
    public Fault Fail(Func<Exception> error)
    {
        ArgumentNullException.ThrowIfNull(error);
        return Set(new FailedAttempt(_ => error()), "failed by the test");
    }

    /// <summary>Delays the attempt. On the mock the test's <see cref="DynamoTestContext.Clock"/> moves on by that time, and
    /// nothing waits; on DynamoDB Local and on AWS it does wait.</summary>
    /// <param name="latency">How long, zero or more.</param>
    /// <returns>The fault.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="latency"/> is negative.</exception>
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
