using System.Linq.Expressions;
using CsCheck;
using DynamoObjects.Testing;
using DynamoObjects.Tests.Records;

namespace DynamoObjects.Tests.Lambdas;

/// <summary>A condition finds in DynamoDB what the same lambda finds in memory.</summary>
public sealed class RandomConditionTests
{
    private static readonly string[] Words = ["", "a", "ab", "b", "é", "Z"];

    private static readonly Gen<string> Word = Gen.Int[0, Words.Length - 1].Select(i => Words[i]);

    private static readonly Gen<int> Number = Gen.Int[-2, 3];

    private static readonly Gen<Concert> Item = Gen.Select(
            Word,
            Gen.Bool,
            Number,
            Gen.Bool,
            Number.Array[0, 3],
            Word.Array[0, 3],
            Gen.OneOf(Gen.Const(Fame.Local), Gen.Const(Fame.World)),
            Number
        )
        .Select(
            (word, hasNote, number, hasHeld, numbers, words, fame, seats) =>
                new Concert
                {
                    Note = hasNote ? word : null,
                    OldNote =
                        hasHeld ? word
                        : fame == Fame.World ? "b"
                        : null,
                    Sold = number,
                    Held = hasHeld ? number : null,
                    Open = hasHeld ? hasNote : null,
                    Numbers = [.. numbers],
                    Tags = [.. words],
                    Fame = fame,
                    Fee = new Money(number),
                    Venue = new Venue
                    {
                        City = word,
                        Seats = seats,
                        Doors = [.. words],
                    },
                }
        );

    private static readonly Gen<Expression<Func<Concert, bool>>> Leaf = Gen.OneOf(
        Number.Select(n => CreateLeaf(c => c.Sold == n)),
        Number.Select(n => CreateLeaf(c => c.Sold != n)),
        Number.Select(n => CreateLeaf(c => c.Sold < n)),
        Number.Select(n => CreateLeaf(c => n <= c.Venue!.Seats)),
        Number.Select(n => CreateLeaf(c => c.Held > n)),
        Number.Select(n => CreateLeaf(c => c.Held == n)),
        Number.Select(n => CreateLeaf(c => c.Held != n)),
        Gen.Const(CreateLeaf(c => c.Held == null)),
        Gen.Const(CreateLeaf(c => c.Held.HasValue)),
        Gen.Const(CreateLeaf(c => c.Sold >= c.Venue!.Seats)),
        Number.Select(Number, (low, high) => CreateLeaf(c => c.Sold.Between(low, high))),
        Number.Array[1, 4].Select(values => CreateLeaf(c => values.Contains(c.Sold))),
        Number.Select(n => CreateLeaf(c => c.Numbers.Contains(n))),
        Number.Select(n => CreateLeaf(c => c.Fee == new Money(n))),
        Gen.OneOf(Gen.Const(Fame.Local), Gen.Const(Fame.World)).Select(fame => CreateLeaf(c => c.Fame >= fame)),
        Word.Select(word => CreateLeaf(c => c.Note == word)),
        Word.Select(word => CreateLeaf(c => c.Note != word)),
        Gen.Const(CreateLeaf(c => string.IsNullOrEmpty(c.Note))),
        Gen.Const(CreateLeaf(c => c.Note == c.OldNote)),
        Gen.Const(CreateLeaf(c => c.OldNote != c.Note)),
        Word.Select(word => CreateLeaf(c => c.Venue!.City.StartsWith(word, StringComparison.Ordinal))),
        Word.Select(word => CreateLeaf(c => string.CompareOrdinal(c.Venue!.City, word) > 0)),
        Word.Select(word => CreateLeaf(c => c.Venue!.City.Contains(word, StringComparison.Ordinal))),
        Word.Select(word => CreateLeaf(c => c.Venue!.Doors.Contains(word))),
        Word.Select(word => CreateLeaf(c => c.Tags.Contains(word))),
        Number.Select(n => CreateLeaf(c => c.Venue!.Doors.Count > n)),
        Gen.Const(CreateLeaf(c => c.Open == true)),
        Gen.Const(CreateLeaf(c => c.Open != false))
    );

    private static readonly Gen<Expression<Func<Concert, bool>>> Condition = Gen.Recursive<Expression<Func<Concert, bool>>>(
        (depth, inner) =>
            depth > 3
                ? Leaf
                : Gen.Frequency(
                    (3, Leaf),
                    (2, inner.Select(inner, (x, y) => Join(ExpressionType.AndAlso, x, y))),
                    (2, inner.Select(inner, (x, y) => Join(ExpressionType.OrElse, x, y))),
                    (1, inner.Select(x => Expression.Lambda<Func<Concert, bool>>(Expression.Not(x.Body), x.Parameters)))
                )
    );

    private static Expression<Func<Concert, bool>> CreateLeaf(Expression<Func<Concert, bool>> lambda) => lambda;

    private static Expression<Func<Concert, bool>> Join(
        ExpressionType type,
        Expression<Func<Concert, bool>> x,
        Expression<Func<Concert, bool>> y
    ) =>
        Expression.Lambda<Func<Concert, bool>>(
            Expression.MakeBinary(type, x.Body, new ParameterReplacer(y.Parameters[0], x.Parameters[0]).Visit(y.Body)),
            x.Parameters
        );

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_condition_finds_what_its_lambda_finds_in_memory(DynamoTestContext test)
    {
        var concerts = test.Database.Table<Concert>();
        var items = Item.Array[25].Single(_ => true, seed: "000000000002");
        for (var i = 0; i < items.Length; i++)
        {
            items[i].Id = $"{i}";
            await concerts.SaveAsync(items[i]);
        }

        await Condition.SampleAsync(
            async condition =>
            {
                var expected = items.Where(condition.Compile()).Select(concert => concert.Id);
                var found = await concerts.Scan(condition).ToListAsync();
                Assert.Equal(expected.Order(StringComparer.Ordinal), found.Select(concert => concert.Id).Order(StringComparer.Ordinal));
            },
            iter: test.Backend == Backend.Mock ? 1000 : 100,
            print: condition => condition.ToString()
        );
    }

    private sealed class ParameterReplacer(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
