using System.Collections;
using System.Globalization;
using System.Runtime.CompilerServices;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Testing.Isolation;
using DynamoObjects.Testing.Observation;
using DynamoObjects.Testing.Wording;

namespace DynamoObjects.Testing;

/// <summary>Requests of a test, in the order in which they were sent, to be looked at, counted and asserted on.</summary>
/// <remarks>The assertions belong to no test framework: they throw <see cref="RequestAssertionException"/>, whose
/// message lists the requests. Thread-safe.</remarks>
public abstract class RecordedRequests : IReadOnlyList<RecordedRequest>
{
    private readonly string _scope;

    private protected RecordedRequests(string scope) => _scope = scope;

    /// <summary>How many there are.</summary>
    public int Count => Read().Count;

    /// <summary>The read capacity units that they consumed together, as DynamoDB reports them.</summary>
    public double ReadUnits => Read().Sum(UnitsOf(static units => units.Read, static request => request.ReadUnits));

    /// <summary>The write capacity units that they consumed together, as DynamoDB reports them.</summary>
    public double WriteUnits => Read().Sum(UnitsOf(static units => units.Write, static request => request.WriteUnits));

    private protected virtual string? Table => null;

    /// <summary>A request by its place.</summary>
    /// <param name="index">From zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is none at that place.</exception>
    public RecordedRequest this[int index] => Read()[index];

    /// <inheritdoc/>
    public IEnumerator<RecordedRequest> GetEnumerator() => Read().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The requests of one operation, as the objects that were sent.</summary>
    /// <typeparam name="TRequest">Such as <see cref="QueryRequest"/>.</typeparam>
    /// <returns>Deep copies, as they were when they were sent.</returns>
    /// <exception cref="InvalidOperationException">One of them is not kept whole; see <see cref="RequestLog"/>.</exception>
    public IReadOnlyList<TRequest> OfType<TRequest>()
        where TRequest : AmazonDynamoDBRequest =>
        [
            .. Read()
                .Where(request => request.Operation == RequestFacts.GetOperation(typeof(TRequest)))
                .Select(request => (TRequest)request.Request),
        ];

    /// <summary>Those that name a table; <see cref="ReadUnits"/> and <see cref="WriteUnits"/> are then what they consumed
    /// of that table alone.</summary>
    /// <param name="table">The test's own name of the table.</param>
    public RecordedRequests On(string table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return new FilteredRequests(this, request => request.Tables.Contains(table), $"{_scope} on table '{table}'", table);
    }

    /// <summary>Those that meet a condition.</summary>
    /// <param name="condition">Is asked about each, whenever they are looked at.</param>
    /// <param name="expression">The condition's text, for messages; the compiler gives it.</param>
    public RecordedRequests Where(
        Func<RecordedRequest, bool> condition,
        [CallerArgumentExpression(nameof(condition))] string? expression = null
    )
    {
        ArgumentNullException.ThrowIfNull(condition);
        return new FilteredRequests(this, condition, $"{_scope} where {expression}", Table);
    }

    /// <summary>Asserts that none of them was a Scan.</summary>
    /// <exception cref="RequestAssertionException">One was.</exception>
    public void ShouldNotScan()
    {
        if (Read().Any(request => request.Operation == "Scan"))
            throw CreateException("no Scan");
    }

    /// <summary>Asserts how many there are.</summary>
    /// <param name="count">The number.</param>
    /// <exception cref="RequestAssertionException">There are more or fewer.</exception>
    public void ShouldHaveCount(int count)
    {
        var actual = Count;
        if (actual != count)
            throw CreateException(string.Create(CultureInfo.InvariantCulture, $"{Quantity.Format(count, "request")}, not {actual}"));
    }

    /// <summary>Asserts that nothing was sent.</summary>
    /// <exception cref="RequestAssertionException">Something was.</exception>
    public void ShouldBeEmpty() => ShouldHaveCount(0);

    /// <summary>Asserts that they consumed no more read and write capacity units than allowed, whether or not they asked
    /// DynamoDB for <c>ReturnConsumedCapacity</c>.</summary>
    /// <param name="readUnits">The most read units; <see langword="null"/> for any number.</param>
    /// <param name="writeUnits">The most write units; <see langword="null"/> for any number.</param>
    /// <exception cref="RequestAssertionException">They consumed more.</exception>
    public void ShouldConsumeAtMost(double? readUnits = null, double? writeUnits = null)
    {
        var (read, write) = (ReadUnits, WriteUnits);
        if (read > readUnits)
            throw CreateException(
                string.Create(CultureInfo.InvariantCulture, $"at most {Quantity.Format(readUnits.Value, "read unit")}, not {read}")
            );
        if (write > writeUnits)
            throw CreateException(
                string.Create(CultureInfo.InvariantCulture, $"at most {Quantity.Format(writeUnits.Value, "write unit")}, not {write}")
            );
    }

    private protected abstract IReadOnlyList<RecordedRequest> Read();

    private Func<RecordedRequest, double> UnitsOf(Func<TableUnits, double> ofTable, Func<RecordedRequest, double> ofAll) =>
        Table is { } table ? request => ofTable(request.GetUnits(table)) : ofAll;

    private RequestAssertionException CreateException(string expectation) =>
        new($"Expected of the requests{_scope}: {expectation}. {RequestText.FormatList(Read(), AttributeMask.None)}");

    private sealed class FilteredRequests(RecordedRequests requests, Func<RecordedRequest, bool> condition, string scope, string? table)
        : RecordedRequests(scope)
    {
        private protected override string? Table => table;

        private protected override IReadOnlyList<RecordedRequest> Read() => [.. requests.Read().Where(condition)];
    }
}
