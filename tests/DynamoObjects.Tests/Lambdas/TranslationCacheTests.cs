using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using DynamoObjects.Lambdas;
using DynamoObjects.Mapping;
using DynamoObjects.Tests.Records;

namespace DynamoObjects.Tests.Lambdas;

/// <summary>A lambda's shape is translated once for all its values; values that the text depends on are checked each time.</summary>
public sealed class TranslationCacheTests
{
    private readonly Translator _translator = new(RecordSchema<Concert>.Instance);

    private ItemExpressions Translate(Expression<Func<Concert, bool>> lambda) => _translator.TranslateCondition(lambda);

    private static string Text(ItemExpressions expressions) =>
        $"{expressions.Condition} {string.Join(' ', expressions.Names ?? [])} "
        + $"{string.Join(' ', (expressions.Values ?? []).Select(value => $"{value.Key}={value.Value.S}{value.Value.N}"))}";

    [Fact]
    public void One_shape_is_translated_once_and_its_values_are_read_each_time()
    {
        var texts = new List<string>();
        for (var sold = 1; sold <= 3; sold++)
            texts.Add(Text(Translate(c => c.Sold == sold && c.Note == $"n{sold}")));

        Assert.Equal(1, _translator.CachedShapes);
        Assert.Equal(Enumerable.Range(1, 3).Select(i => $"#n0 = :v0 AND #n1 = :v1 [#n0, Sold] [#n1, Note] :v0={i} :v1=n{i}"), texts);
    }

    [Fact]
    public void Lambdas_in_other_places_share_a_shape_unless_their_members_differ()
    {
        var (first, second) = (1, 2);

        Assert.Equal("#n0 = :v0 [#n0, Sold] :v0=1", Text(Translate(c => c.Sold == first)));
        Assert.Equal("#n0 = :v0 [#n0, Sold] :v0=2", Text(Translate(c => c.Sold == second)));
        Assert.Equal("#n0 = :v0 [#n0, Held] :v0=1", Text(Translate(c => c.Held == first)));
        Assert.Equal("#n0 < :v0 [#n0, Sold] :v0=1", Text(Translate(c => c.Sold < first)));
        Assert.Equal("#n0 <= :v0 [#n0, Sold] :v0=1", Text(Translate(c => c.Sold <= first)));

        // The first two differ in the field that holds the value.
        Assert.Equal(5, _translator.CachedShapes);
    }

    [Fact]
    public void Values_that_the_text_depends_on_are_checked_each_time()
    {
        foreach (var _ in Enumerable.Range(0, 2))
        {
            Assert.Equal("#n0 = :v0 [#n0, Note] :v0=x", Text(Translate(Equal("x"))));
            Assert.Equal("attribute_not_exists(#n0) OR #n0 = :v0 [#n0, Note] :v0=", Text(Translate(Equal(null))));
            Assert.Equal("#n0 IN (:v0) [#n0, Sold] :v0=1", Text(Translate(In(1))));
            Assert.Equal("#n0 IN (:v0, :v1) [#n0, Sold] :v0=4 :v1=5", Text(Translate(In(4, 5))));
            Assert.Equal("#n0[1].#n1 = :v0 [#n0, Stops] [#n1, town] :v0=x", Text(Translate(At(1, "x"))));
            Assert.Equal("#n0[7].#n1 = :v0 [#n0, Stops] [#n1, town] :v0=y", Text(Translate(At(7, "y"))));
            Assert.Equal("#n0.#n1 = :v0 [#n0, Prices] [#n1, a b] :v0=1", Text(Translate(Named("a b"))));
            Assert.Equal("#n0.#n1 = :v0 [#n0, Prices] [#n1, c] :v0=1", Text(Translate(Named("c"))));
            Assert.Equal("#n0 = :v0 [#n0, Sold] :v0=1", Text(Translate(Flagged(false))));
            Assert.Equal("  ", Text(Translate(Flagged(true))));
        }

        Assert.Equal(5, _translator.CachedShapes);

        static Expression<Func<Concert, bool>> Equal(string? note) => c => c.Note == note;
        static Expression<Func<Concert, bool>> In(params int[] sold) => c => sold.Contains(c.Sold);
        static Expression<Func<Concert, bool>> At(int index, string city) => c => c.Stops[index].City == city;
        static Expression<Func<Concert, bool>> Named(string name) => c => c.Prices[name] == 1;
        static Expression<Func<Concert, bool>> Flagged(bool all) => c => all || c.Sold == 1;
    }

    [Fact]
    public void A_value_is_computed_once_for_each_call()
    {
        var count = 0;
        Func<int> next = () => ++count;

        for (var i = 1; i <= 4; i++)
            Assert.Equal($"#n0 = :v0 [#n0, Held] :v0={i}", Text(Translate(c => c.Held == next())));
    }

    [Fact]
    public void A_value_that_does_not_fit_is_rejected_also_if_the_shape_is_cached()
    {
        Assert.Equal("begins_with(#n0, :v0) [#n0, Note] :v0=x", Text(Translate(Noted("x"))));
        var exception = Assert.Throws<QueryTranslationException>(() => Translate(Noted(null)));
        Assert.Equal("c.Note.StartsWith(note)", exception.Expression);
        Assert.Equal("begins_with(#n0, :v0) [#n0, Note] :v0=y", Text(Translate(Noted("y"))));

        static Expression<Func<Concert, bool>> Noted(string? note) => c => c.Note!.StartsWith(note!);
    }

    [Fact]
    public void A_part_that_a_value_determines_is_not_used_for_another_value()
    {
        foreach (var _ in Enumerable.Range(0, 2))
        {
            Assert.Equal("#n0 > :v0 [#n0, Held] :v0=6", Text(Translate(OrElse(5, 6))));
            Assert.Equal("#n0 > :v0 OR (attribute_not_exists(#n0) OR #n0 = :v1) [#n0, Held] :v0=4 :v1=", Text(Translate(OrElse(5, 4))));
            Assert.Equal("size(#n0) < :v0 OR (attribute_not_exists(#n0) OR #n0 = :v1) [#n0, Tags] :v0=1 :v1=", Text(Translate(Fewer(1))));
            Assert.Equal("size(#n0) < :v0 [#n0, Tags] :v0=0", Text(Translate(Fewer(0))));
            Assert.Equal("#n0 IN (:v0) OR (attribute_not_exists(#n0) OR #n0 = :v1) [#n0, Note] :v0=x :v1=", Text(Translate(In("x", null))));
            Assert.Equal("#n0 IN (:v0) OR (attribute_not_exists(#n0) OR #n0 = :v1) [#n0, Note] :v0=y :v1=", Text(Translate(In(null, "y"))));
            Assert.Equal("#n0 IN (:v0, :v1) [#n0, Note] :v0=x :v1=y", Text(Translate(In("x", "y"))));
            Assert.Equal("  ", Text(Translate(From(null))));
            Assert.Equal("#n0 >= :v0 [#n0, Sold] :v0=0", Text(Translate(From(0))));
            Assert.True(Translate(Same(1L)).IsAlwaysFalse);
            Assert.Equal("#n0 = :v0 [#n0, Sold] :v0=1", Text(Translate(Same(1))));
        }

        Assert.Equal(5, _translator.CachedShapes);

        static Expression<Func<Concert, bool>> OrElse(int otherwise, int than) => c => (c.Held ?? otherwise) > than;
        static Expression<Func<Concert, bool>> Fewer(int than) => c => c.Tags.Count < than;
        static Expression<Func<Concert, bool>> In(params string?[] notes) => c => notes.Contains(c.Note);
        static Expression<Func<Concert, bool>> From(decimal? sold) => c => sold == null || c.Sold >= sold;
        static Expression<Func<Concert, bool>> Same(object sold) => c => Equals(c.Sold, sold);
    }

    [Fact]
    public void Reading_a_value_may_translate_another_lambda()
    {
        Func<int, string> other = sold => Text(Translate(c => c.Sold == sold));

        for (var i = 0; i < 3; i++)
        {
            var expected = $"#n0 = :v0 AND #n1 = :v1 [#n0, Note] [#n1, Sold] :v0=#n0 = :v0 [#n0, Sold] :v0={i} :v1={i}";
            Assert.Equal(expected, Text(Translate(c => c.Note == other(i) && c.Sold == i)));
        }
    }

    [Fact]
    public void Captured_values_are_not_kept()
    {
        var captured = TranslateUnreferenced();

        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();

        Assert.False(captured.IsAlive);
        Assert.Equal(1, _translator.CachedShapes);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private WeakReference TranslateUnreferenced()
    {
        var venue = new Venue { City = "Oslo" };
        Translate(c => c.Venue!.City == venue.City && c.Venue == venue);
        return new WeakReference(venue);
    }

    [Fact]
    public void Shapes_and_variants_are_bounded()
    {
        for (var shape = 0; shape < TranslationCache.MaxShapes + 200; shape++)
        {
            Assert.Contains(":v10", Translate(Chain(shape)).Values!.Keys);
            Assert.InRange(_translator.CachedShapes, 1, TranslationCache.MaxShapes);
        }

        for (var count = 1; count <= 100; count++)
        {
            var values = Enumerable.Range(0, count).ToArray();
            Assert.Equal(count, Translate(c => values.Contains(c.Sold)).Values!.Count);
        }

        Assert.InRange(_translator.CachedShapes, 1, TranslationCache.MaxShapes);
    }

    /// <summary>Creates eleven comparisons with one of two properties each, so that each number has another shape.</summary>
    private static Expression<Func<Concert, bool>> Chain(int shape)
    {
        var concert = Expression.Parameter(typeof(Concert), "c");
        var parts = Enumerable
            .Range(0, 11)
            .Select(bit =>
                Expression.Equal(
                    Expression.Property(concert, (shape >> bit & 1) == 0 ? nameof(Concert.Sold) : nameof(Concert.Fame)),
                    (shape >> bit & 1) == 0 ? Expression.Constant(bit) : Expression.Constant(Fame.World)
                )
            );
        return Expression.Lambda<Func<Concert, bool>>(parts.Aggregate(Expression.AndAlso), concert);
    }

    [Fact]
    public async Task Each_thread_uses_its_own_values()
    {
        var threads = Enumerable
            .Range(0, 8)
            .Select(thread =>
                Task.Factory.StartNew(
                    () =>
                    {
                        for (var i = 0; i < 3000; i++)
                        {
                            var (sold, note) = ((thread * 100_000) + i, i % 3 == 0 ? null : $"t{thread}-{i}");
                            int[] values = [.. Enumerable.Range(sold, 1 + (i % 20))];
                            var one = Translate(c => c.Sold == sold && (note == null || c.Note == note));
                            var many = Translate(c => values.Contains(c.Sold));

                            Assert.Equal(sold.ToString(System.Globalization.CultureInfo.InvariantCulture), one.Values![":v0"].N);
                            Assert.Equal(note is null ? "#n0 = :v0" : "#n0 = :v0 AND #n1 = :v1", one.Condition);
                            Assert.Equal(note, one.Values.GetValueOrDefault(":v1")?.S);
                            Assert.Equal(
                                values.Select(value => value.ToString(System.Globalization.CultureInfo.InvariantCulture)),
                                many.Values!.Values.Select(value => value.N)
                            );
                            if (i % 50 == 0)
                                Translate(Chain((thread * 100) + i));
                        }
                    },
                    CancellationToken.None,
                    TaskCreationOptions.LongRunning,
                    TaskScheduler.Default
                )
            );

        await Task.WhenAll(threads);
    }
}
