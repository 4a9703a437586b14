using System.Collections;
using System.Globalization;
using System.Runtime.CompilerServices;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Testing.Isolation;
using DynamoObjects.Testing.Observation;
using DynamoObjects.Testing.Wording;

namespace DynamoObjects.Testing;

/// <summary>Represents requests that a test sent, in order, and provides assertions on them.</summary>
/// <remarks>The assertions work in every test framework: they throw <see cref="RequestAssertionException"/>, whose
/// message lists the requests. This type is thread-safe.</remarks>
public abstract class RecordedRequests : IReadOnlyList<RecordedRequest>
{
    private readonly string _scope;

    private protected RecordedRequests(string scope) => _scope = scope;

    /// <summary>Gets the number of requests.</summary>
    public int Count => Read().Count;

    /// <summary>Gets the total of the read capacity units that the requests consumed, as DynamoDB reports
    /// them.</summary>
    public double ReadUnits => Read().Sum(UnitsOf(static units => units.Read, static request => request.ReadUnits));

    /// <summary>Gets the total of the write capacity units that the requests consumed, as DynamoDB reports
    /// them.</summary>
    public double WriteUnits => Read().Sum(UnitsOf(static units => units.Write, static request => request.WriteUnits));

    private protected virtual string? Table => null;

    /// <summary>Gets a request by its position.</summary>
    /// <param name="index">The zero-based position.</param>
    /// <returns>The request at that position.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no request at that position.</exception>
    public RecordedRequest this[int index] => Read()[index];

    /// <inheritdoc/>
    public IEnumerator<RecordedRequest> GetEnumerator() => Read().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Returns the requests of one operation, as the SDK's request objects.</summary>
    /// <typeparam name="TRequest">The type of the request, such as <see cref="QueryRequest"/>.</typeparam>
    /// <returns>Deep copies of the requests at the time when they were sent.</returns>
    /// <exception cref="InvalidOperationException">The log did not keep one of the requests. See
    /// <see cref="RequestLog"/>.</exception>
    public IReadOnlyList<TRequest> OfType<TRequest>()
        where TRequest : AmazonDynamoDBRequest =>
        [
            .. Read()
                .Where(request => request.Operation == RequestFacts.GetOperation(typeof(TRequest)))
                .Select(request => (TRequest)request.Request),
        ];

    /// <summary>Returns the requests that use a table.</summary>
    /// <param name="table">The name of the table, as the test uses it.</param>
    /// <returns>A live view of the matching requests. Its <see cref="ReadUnits"/> and <see cref="WriteUnits"/> are
    /// those of this table only.</returns>
    public RecordedRequests On(string table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return new FilteredRequests(this, request => request.Tables.Contains(table), $"{_scope} on table '{table}'", table);
    }

    /// <summary>Returns the requests that match a condition.</summary>
    /// <param name="predicate">The condition that a request must meet.</param>
    /// <param name="expression">The text of the condition, for error messages; the compiler provides it.</param>
    /// <returns>A live view of the matching requests: the condition runs each time you read it.</returns>
    public RecordedRequests Where(
        Func<RecordedRequest, bool> predicate,
        [CallerArgumentExpression(nameof(predicate))] string? expression = null
    )
    {
        ArgumentNullException.ThrowIfNull(predicate);
        return new FilteredRequests(this, predicate, $"{_scope} where {expression}", Table);
    }

    /// <summary>Asserts that none of the requests is a <c>Scan</c>.</summary>
    /// <exception cref="RequestAssertionException">A request is a <c>Scan</c>.</exception>
    public void ShouldNotScan()
    {
        if (Read().Any(request => request.Operation == "Scan"))
            throw CreateException($"The requests{_scope} must not contain a Scan");
    }

    /// <summary>Asserts the number of requests.</summary>
    /// <param name="count">The expected number.</param>
    /// <exception cref="RequestAssertionException">There are more or fewer requests.</exception>
    public void ShouldHaveCount(int count)
    {
        var actual = Count;
        if (actual != count)
            throw CreateException($"The test must send {Quantity.Format(count, "request")}{_scope}, but sent {actual}");
    }

    /// <summary>Asserts that there are no requests.</summary>
    /// <exception cref="RequestAssertionException">There is at least one request.</exception>
    public void ShouldBeEmpty() => ShouldHaveCount(0);

    /// <summary>Asserts that the requests consumed at most a number of read and write capacity units.</summary>
    /// <param name="readUnits">The maximum number of read units, or <see langword="null"/> for no limit.</param>
    /// <param name="writeUnits">The maximum number of write units, or <see langword="null"/> for no limit.</param>
    /// <exception cref="RequestAssertionException">The requests consumed more.</exception>
    /// <remarks>The units are known even if the requests do not set <c>ReturnConsumedCapacity</c>.</remarks>
    public void ShouldConsumeAtMost(double? readUnits = null, double? writeUnits = null)
    {
        var (read, write) = (ReadUnits, WriteUnits);
        if (read > readUnits)
            throw CreateConsumptionException(Quantity.Format(readUnits.Value, "read unit"), read);
        if (write > writeUnits)
            throw CreateConsumptionException(Quantity.Format(writeUnits.Value, "write unit"), write);
    }

    private protected abstract IReadOnlyList<RecordedRequest> Read();

    private Func<RecordedRequest, double> UnitsOf(Func<TableUnits, double> ofTable, Func<RecordedRequest, double> ofAll) =>
        Table is { } table ? request => ofTable(request.GetUnits(table)) : ofAll;

    private RequestAssertionException CreateConsumptionException(string max, double consumed) =>
        CreateException(
            string.Create(CultureInfo.InvariantCulture, $"The requests{_scope} must consume at most {max}, but consumed {consumed}")
        );

    private RequestAssertionException CreateException(string failure) =>
        new($"{failure}. {RequestText.FormatList(Read(), AttributeMask.None)}");

    private sealed class FilteredRequests(RecordedRequests requests, Func<RecordedRequest, bool> condition, string scope, string? table)
        : RecordedRequests(scope)
    {
        private protected override string? Table => table;

        private protected override IReadOnlyList<RecordedRequest> Read() => [.. requests.Read().Where(condition)];
    }
}
