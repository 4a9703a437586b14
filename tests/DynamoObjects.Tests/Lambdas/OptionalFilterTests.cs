using System.Linq.Expressions;
using DynamoObjects.Testing;
using DynamoObjects.Tests.Records;

namespace DynamoObjects.Tests.Lambdas;

/// <summary>A filter finds the same records as LINQ for all values: null, empty, or one that no record has.</summary>
public sealed class OptionalFilterTests
{
    private static readonly Guid Id = new("11111111-2222-3333-4444-555555555555");

    private static readonly Everything[] Rows =
    [
        new() { Id = Id, At = At(1) },
        new()
        {
            Id = Id,
            At = At(2),
            Text = "a",
            NoText = "a",
            Flag = true,
            Int = 1,
            Long = 5,
            Decimal = 1.5m,
            Double = 2.5,
            MaybeInt = 1,
            MaybeFlag = true,
            MaybeState = OrderState.Paid,
            Moment = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero),
            Day = new DateOnly(2026, 1, 1),
            Array = ["a"],
            Numbers = [1, null],
            Strings = ["a"],
            Decimals = new HashSet<decimal> { 1 },
            Map = new Dictionary<string, double> { ["a"] = 1 },
        },
        new()
        {
            Id = Id,
            At = At(3),
            Text = "",
            NoText = "",
            Int = 0,
            MaybeInt = 0,
            MaybeFlag = false,
            MaybeState = OrderState.Open,
            Strings = ["a", "b"],
            Numbers = [0, 2],
        },
        new()
        {
            Id = Id,
            At = At(4),
            Text = "b",
            NoText = "é",
            Flag = true,
            Int = -3,
            Byte = 200,
            Short = -7,
            Decimal = -1,
            Double = -0.5,
            MaybeInt = 7,
            Moment = DateTimeOffset.UnixEpoch,
            Day = new DateOnly(1970, 1, 1),
            Array = ["b", ""],
        },
        new()
        {
            Id = Id,
            At = At(5),
            Text = "ab",
            NoText = "b",
            Int = 2,
            Long = 1,
            Decimal = 2,
            MaybeInt = -3,
            MaybeFlag = true,
            MaybeState = OrderState.Sent,
            Strings = ["", "c", "d"],
            Numbers = [],
        },
    ];

    private static DateTime At(int day) => new(2026, 3, day, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>Runs each lambda with each value.</summary>
    private static IEnumerable<Expression<Func<Everything, bool>>> With<T>(
        T[] values,
        params Func<T, Expression<Func<Everything, bool>>>[] lambdas
    ) => values.SelectMany(value => lambdas.Select(lambda => lambda(value)));

#pragma warning disable CA1305, CA1309 // As users write them.
    private static IEnumerable<Expression<Func<Everything, bool>>> Filters() =>
        [
            .. With<int?>(
                [null, 0, 1, -3, 99],
                q => e => q == null || e.Int >= q,
                q => e => !q.HasValue || e.Int >= q.Value,
                q => e => q.HasValue && e.Int == q.Value,
                q => e => q != null && e.Int < q,
                q => e => (q == null || e.Int == q) && (q == null || e.MaybeInt == q),
                q => e => e.Int >= q.GetValueOrDefault(),
                q => e => e.Int >= q.GetValueOrDefault(1),
                q => e => e.Int > (q ?? 0),
                q => e => e.Int == (q ?? e.Int),
                q => e => e.MaybeInt <= (q ?? e.MaybeInt),
                q => e => e.Int < (q.HasValue ? q.Value : 2),
                q => e => (q == null ? e.Int : e.MaybeInt) > 0,
                q => e => e.Int == q,
                q => e => e.Int != q,
                q => e => e.Int < q,
                q => e => e.Int >= q,
                q => e => !(e.Int >= q),
                q => e => q <= e.Int,
                q => e => e.MaybeInt == q,
                q => e => e.MaybeInt != q,
                q => e => e.MaybeInt > q,
                q => e => !(e.MaybeInt > q),
                q => e => e.Decimal == q,
                q => e => e.Decimal >= q,
                q => e => !(e.Decimal < q),
                q => e => e.Double <= q,
                q => e => e.Long != q,
                q => e => e.Byte > q,
                q => e => e.Int == q + 1,
                q => e => e.Int > -q,
                q => e => (e.MaybeInt ?? 5) > q,
                q => e => (e.MaybeInt ?? q) == q,
                q => e => (e.MaybeInt ?? e.Int) == q,
                q => e => q == (e.MaybeInt ?? 1),
                q => e => e.MaybeInt.GetValueOrDefault() == q,
                q => e => e.MaybeInt.GetValueOrDefault(7) != q,
                q => e => e.Text == q.ToString(),
                q => e => q.ToString() == "" || e.Int == q,
                q => e => e.Strings.Count == q,
                q => e => e.Strings.Count != q,
                q => e => e.Strings.Count < q,
                q => e => e.Strings.Count >= q,
                q => e => e.Strings.Count == e.Numbers.Count || e.Int == q,
                q => e => e.Array.Length > q,
                q => e => e.Numbers.Contains(q),
                q => e => !e.Numbers.Contains(q),
                q => e => e.MaybeInt.In(q, 7),
                q => e => e.MaybeInt.Between(q, 5),
                q => e => e.MaybeInt.Between(-3, q),
                q => e => e.MaybeInt.Equals(q),
                q => e => Equals(e.Int, q),
                q => e => Nullable.Equals(e.MaybeInt, q),
                q => e => e.MaybeInt.HasValue == q.HasValue,
                q => e => (q > 0) ? e.Flag : !e.Flag,
                q => e => q > 0 ? e.Int > q : e.Flag,
                q => e => e.Flag ? e.Int >= q : e.MaybeInt == q,
                q => e => e.Int == (int)(q ?? 0) * 2
            ),
            .. With<string?>(
                [null, "", "a", "é", "zz"],
                q => e => q == null || e.Text == q,
                q => e => string.IsNullOrEmpty(q) || e.Text.StartsWith(q, StringComparison.Ordinal),
                q => e => string.IsNullOrWhiteSpace(q) || e.Text.Contains(q),
                q => e => e.Text == (q ?? e.Text),
                q => e => e.Text != (q ?? e.Text),
                q => e => e.NoText == q,
                q => e => e.NoText != q,
                q => e => !(e.NoText == q),
                q => e => q == e.NoText,
                q => e => null == e.NoText || e.NoText == q,
                q => e => e.NoText == null && q == null,
                q => e => (e.NoText ?? "a") == q,
                q => e => (e.NoText ?? q) == "a",
                q => e => (e.NoText ?? q) == null,
                q => e => (e.NoText ?? e.Text) == q,
                q => e => string.IsNullOrEmpty(e.NoText) == string.IsNullOrEmpty(q),
                q => e => string.IsNullOrEmpty(e.NoText) != (q == "a"),
                q => e => string.Equals(e.NoText, q, StringComparison.Ordinal),
                q => e => e.Text.Equals(q),
                q => e => string.CompareOrdinal(e.NoText, q) < 0,
                q => e => string.CompareOrdinal(e.NoText, q) <= 0,
                q => e => string.CompareOrdinal(e.NoText, q) > 0,
                q => e => string.CompareOrdinal(q, e.NoText) >= 0,
                q => e => 0 < string.CompareOrdinal(e.NoText, q),
                q => e => string.CompareOrdinal(e.NoText, e.Text) < 0 || e.Text == q,
                q => e => string.CompareOrdinal(e.Text, e.NoText) <= 0 && e.Text != q,
                q => e => e.NoText.In(q, "b"),
                q => e => new[] { q, "b" }.Contains(e.NoText),
                q => e => e.Strings.Contains(q!),
                q => e => !e.Strings.Contains(q!),
                q => e => e.Array.Contains(q),
                q => e => q != null && e.Map.ContainsKey(q),
                q => e => q != null && q.Length > 0 && e.Text == q.Substring(0, 1),
                q => e => e.Text == $"{q}" && e.Flag
            ),
            .. With<bool?>(
                [null, true, false],
                q => e => q == null || e.Flag == q,
                q => e => e.Flag == q,
                q => e => e.Flag != q,
                q => e => e.MaybeFlag == q,
                q => e => e.MaybeFlag != q,
                q => e => (e.MaybeFlag ?? false) == q,
                q => e => e.MaybeFlag ?? q ?? false,
                q => e => !(e.MaybeFlag ?? q ?? true),
                q => e => e.MaybeFlag.GetValueOrDefault() == q,
                q => e => e.MaybeFlag.GetValueOrDefault(),
                q => e => e.MaybeInt.HasValue == q,
                q => e => (e.NoText == null) == q,
                q => e => (e.Int > 0) != q,
                q => e => e.Flag ^ (q == true),
                q => e => e.Flag & (q == true) | e.Int == 2,
                q => e => e.Flag == (e.Int > 0),
                q => e => q.GetValueOrDefault() || e.Flag,
                q => e => e.Flag && (q ?? true),
                q => e => !(q == true && e.Flag)
            ),
            .. With<DateTimeOffset?>(
                [null, DateTimeOffset.UnixEpoch, default(DateTimeOffset), new DateTimeOffset(2026, 1, 1, 2, 0, 0, TimeSpan.FromHours(2))],
                q => e => q == null || e.Moment >= q,
                q => e => e.Moment == q,
                q => e => e.Moment != q,
                q => e => e.Moment < q,
                q => e => !q.HasValue || e.Moment.Equals(q.Value),
                q => e => e.At > q
            ),
            .. With<decimal?>(
                [null, 0m, 1.5m],
                q => e => q == null || e.Decimal >= q,
                q => e => q != null && e.Decimal <= q.Value,
                q => e => e.Decimal == (q ?? e.Decimal),
                q => e => e.Int < q,
                q => e => e.Decimal > q * 2,
                q => e => e.Decimals.Contains(q ?? 1)
            ),
            .. With<OrderState?>(
                [null, OrderState.Open, OrderState.Sent],
                q => e => q == null || e.MaybeState == q,
                q => e => e.MaybeState == q,
                q => e => e.MaybeState != q,
                q => e => e.State == (q ?? e.State),
                q => e => (e.MaybeState ?? OrderState.Sent) == q,
                q => e => e.MaybeState.In(q, OrderState.Paid)
            ),
            .. With<string?[]>(
                [
                    [],
                    ["a"],
                    [null],
                    ["a", null, "zz"],
                    ["é", "b", "a"],
                ],
                q => e => q.Contains(e.Text),
                q => e => !q.Contains(e.Text),
                q => e => q.Contains(e.NoText),
                q => e => !q.Contains(e.NoText),
                q => e => q.Length == 0 || q.Contains(e.NoText),
                q => e => !q.Any() || q.ToHashSet().Contains(e.NoText),
                q => e => q.Where(text => text != "a").Contains(e.NoText),
                q => e => q.Contains(e.NoText) && e.Int > 0 || e.Flag,
                q => e => e.Text.In(q!)
            ),
            .. With<int[]?>(
                [null, [], [0, 2], [1]],
                q => e => q.Contains(e.Int),
                q => e => !q.Contains(e.Int),
                q => e => q == null || q.Contains(e.Int)
            ),
            .. With<List<int?>?>(
                [null, [], [null], [7, null]],
                q => e => q == null || q.Contains(e.MaybeInt),
                q => e => q != null && !q.Contains(e.MaybeInt),
                q => e => q != null && q.Contains(e.Int)
            ),
        ];
#pragma warning restore CA1305, CA1309

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_filter_finds_the_rows_that_LINQ_finds(DynamoTestContext test)
    {
        var table = test.Database.Table<Everything>();
        foreach (var row in Rows)
            await table.SaveAsync(row, overwrite: true);
        var rows = (await table.Scan().ToListAsync()).OrderBy(row => row.At).ToList();

        // Cached translations have the same results as new ones.
        foreach (var filter in Filters().Concat(Filters().Reverse()))
            await QueryAssert.AssertSameAsInMemoryAsync(table, rows, row => $"{row.At.Day}", filter, expectsMatches: false);
        Assert.InRange(Filters().Count(), 200, 1000);
    }
}
