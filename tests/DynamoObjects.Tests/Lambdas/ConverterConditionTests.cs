using System.Linq.Expressions;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Testing;
using DynamoObjects.Tests.Context;
using DynamoObjects.Tests.Records;
using Customer = DynamoObjects.Tests.Context.Customer;

namespace DynamoObjects.Tests.Lambdas;

/// <summary>A custom converter receives values of the property's type, although the compiler converts them to compare them.</summary>
public sealed class ConverterConditionTests
{
    private static readonly Shipment[] Shipments =
    [
        new()
        {
            Id = "a",
            Path = [ShipmentState.Open],
            Class = 'a',
            Lane = 7,
            Code = new("x"),
            Secret = "abc",
            Load = 0.1f,
        },
        new()
        {
            Id = "b",
            State = ShipmentState.Sent,
            Before = ShipmentState.Open,
            Path = [ShipmentState.Open, ShipmentState.Sent],
            Named = ShipmentState.Sent,
            Urgency = Urgency.High,
            Asked = Urgency.Low,
            Weight = Weight.Heavy,
            Lane = 200,
            Class = 'b',
            Code = new("y"),
            Secret = "xbc",
            At = new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc),
            Load = 2.5f,
        },
        new()
        {
            Id = "c",
            State = ShipmentState.Lost,
            Before = ShipmentState.Sent,
            Named = ShipmentState.Lost,
            Asked = Urgency.High,
            Lane = 8,
            Class = 'é',
            Code = new("z"),
        },
    ];

    private static async Task<DynamoTable<Shipment>> FillAsync(DynamoTestContext test)
    {
        var table = test.Database.Table<Shipment>();
        foreach (var shipment in Shipments)
            await table.SaveAsync(
                new Shipment
                {
                    Id = shipment.Id,
                    State = shipment.State,
                    Before = shipment.Before,
                    Path = shipment.Path,
                    Named = shipment.Named,
                    Urgency = shipment.Urgency,
                    Asked = shipment.Asked,
                    Weight = shipment.Weight,
                    Lane = shipment.Lane,
                    Class = shipment.Class,
                    Code = shipment.Code,
                    Secret = shipment.Secret,
                    At = shipment.At,
                    Load = shipment.Load,
                }
            );
        test.Requests.Clear();
        return table;
    }

    public static IEnumerable<Expression<Func<Shipment, bool>>> Conditions()
    {
        var (sent, maybe, none, urgent) = (ShipmentState.Sent, (ShipmentState?)ShipmentState.Open, (ShipmentState?)null, Urgency.High);
        var (letter, text, lane, moment) = ('b', "b", 200, new DateTimeOffset(2026, 1, 2, 5, 4, 5, TimeSpan.FromHours(2)));
        ShipmentState[] states = [ShipmentState.Sent, ShipmentState.Lost];
        ShipmentState?[] maybes = [null, ShipmentState.Sent];
        List<Urgency> urgencies = [Urgency.High];
        HashSet<char> letters = ['é', 'a'];
        int[] lanes = [7, 9];
        var code = new Code("y");
        object boxed = ShipmentState.Sent;
        return
        [
            s => s.State == ShipmentState.Open,
            s => s.State != ShipmentState.Open,
            s => ShipmentState.Sent == s.State,
            s => s.State == sent,
            s => s.State != sent,
            s => s.State == maybe,
            s => s.State == maybe!.Value,
            s => (int)s.State == 7,
            s => s.Before == ShipmentState.Open,
            s => s.Before != ShipmentState.Open,
            s => s.Before == maybe,
            s => s.Before == none,
            s => s.Before != none,
            s => s.Before.HasValue && s.Before.Value == sent,
            s => s.Before == null || s.Before == sent,
            s => (s.Before ?? ShipmentState.Lost) == ShipmentState.Lost,
            s => s.Before.GetValueOrDefault(ShipmentState.Sent) == sent,
            s => s.State.Equals(ShipmentState.Sent),
            s => Equals(s.State, ShipmentState.Sent),
            s => Equals(s.State, boxed),
            s => s.State.Equals(boxed),
            s => states.Contains(s.State),
            s => new[] { ShipmentState.Open, sent }.Contains(s.State),
            s => maybes.Contains(s.Before),
            s => maybes.Contains(s.State),
            s => states.ToList().Contains(s.State),
            s => states.Select(state => state).Contains(s.State),
            s => new List<ShipmentState> { sent }.Contains(s.State),
            s => s.State.In(ShipmentState.Open, ShipmentState.Lost),
            s => s.Path.Contains(ShipmentState.Sent),
            s => s.Path.Count == 2 && s.Path[0] == ShipmentState.Open,
            s => s.Named == ShipmentState.Sent,
            s => s.Urgency == Urgency.High,
            s => s.Urgency != urgent,
            s => s.Asked == Urgency.High,
            s => s.Asked == urgent || s.Asked == null,
            s => urgencies.Contains(s.Urgency),
            s => s.Weight == Weight.Heavy,
            s => s.Weight > Weight.Light,
            s => s.Weight.Between(Weight.Light, (Weight)0),
            s => s.Lane == 7,
            s => s.Lane == lane,
            s => s.Lane != lane,
            s => s.Lane < 9,
            s => lanes.Contains(s.Lane),
            s => s.Lane.Equals(7),
            s => s.Class == 'a',
            s => s.Class != letter,
            s => s.Class == text[0],
            s => letters.Contains(s.Class),
            s => "aé".Contains(s.Class),
            s => s.Code == code,
            s => (string)s.Code == code,
            s => s.Secret == "abc",
            s => s.Secret != "abc",
            s => s.At == moment,
            s => s.At >= moment,
            s => s.At < moment,
            s => s.Load == 2.5,
            s => s.Load < 2.5,
            s => s.Load == 0.1f,
        ];
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_condition_finds_what_its_lambda_finds_in_memory(DynamoTestContext test)
    {
        var table = await FillAsync(test);
        foreach (var condition in Conditions())
            await QueryAssert.AssertSameAsInMemoryAsync(table, Shipments, s => s.Id, condition);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Keys_of_an_index_are_queried_in_their_stored_format(DynamoTestContext test)
    {
        var table = await FillAsync(test);
        ShipmentState? state = ShipmentState.Sent;

        var sent = await table.Query(s => s.State == state && s.Urgency == Urgency.High, index: "ByState").ToListAsync();
        Assert.Equal("b", Assert.Single(sent).Id);
        Assert.Equal("a", Assert.Single(await table.Query(ShipmentState.Open, index: "ByState").ToListAsync()).Id);
        var values = test.Requests.OfType<QueryRequest>().SelectMany(query => query.ExpressionAttributeValues.Values);
        Assert.Equal(["state/Sent", "9", "state/Open"], values.Select(value => value.S ?? value.N));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Conditions_of_writes_and_updates_use_the_stored_format(DynamoTestContext test)
    {
        var table = await FillAsync(test);
        var next = 9;

        await table.UpdateAsync(
            "a",
            u =>
                u.Set(s => s.State, ShipmentState.Sent)
                    .Set(s => s.Before, ShipmentState.Open)
                    .Set(s => s.Lane, next)
                    .Set(s => s.Class, 'z')
                    .Append(s => s.Path, ShipmentState.Lost),
            when: s => s.State == ShipmentState.Open && s.Before == null && s.Lane == 7 && s.Class == 'a'
        );
        var changed = await table.GetAsync("a");
        Assert.Equal((ShipmentState.Sent, (ShipmentState?)ShipmentState.Open), (changed.State, changed.Before));
        Assert.Equal(((byte)9, 'z', 2), (changed.Lane, changed.Class, changed.Path.Count));
        await table.UpdateAsync(
            "a",
            u => u.SetFrom(s => s.State, s => s.Before ?? ShipmentState.Lost),
            when: s => s.State != ShipmentState.Lost
        );
        Assert.Equal(ShipmentState.Open, (await table.GetAsync("a")).State);

        changed.Class = 'y';
        await Assert.ThrowsAsync<ConditionFailedException>(() => table.SaveAsync(changed, when: s => s.Urgency == Urgency.High));
        await table.SaveAsync(changed, when: s => s.Urgency == Urgency.Low && s.Weight == Weight.Light);
        await test
            .Database.Transaction()
            .Check<Shipment>("b", s => s.Asked == Urgency.Low)
            .Delete<Shipment>("c", when: s => s.State == ShipmentState.Lost)
            .CommitAsync();
        await Assert.ThrowsAsync<ConditionFailedException>(() => table.DeleteAsync("b", when: s => s.Before != ShipmentState.Open));
        Assert.Equal(["a", "b"], (await table.Scan().ToListAsync()).Select(s => s.Id).Order());
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Converters_of_the_SDK_receive_the_enum(DynamoTestContext test)
    {
        var table = test.Database.Table<Customer>();
        await table.SaveAsync(
            new Customer
            {
                Id = "a",
                Grade = Grade.Gold,
                Plain = Grade.Gold,
                Letter = 'b',
                Active = true,
            }
        );
        await table.SaveAsync(new Customer { Id = "b", Letter = 'x' });
        Grade? grade = Grade.Gold;
        Grade[] grades = [Grade.Gold];

        foreach (
            var condition in new Expression<Func<Customer, bool>>[]
            {
                c => c.Grade == Grade.Gold,
                c => c.Grade != Grade.None,
                c => c.Grade == grade,
                c => grades.Contains(c.Grade),
                c => c.Plain == grade,
                c => c.Letter == 'b',
                c => c.Letter < 'c',
                c => c.Active,
                c => !!c.Active,
            }
        )
        {
            Assert.Equal("a", Assert.Single(await table.Scan(condition).ToListAsync()).Id);
        }

        var updated = await table.UpdateAsync(("a", 0), u => u.Set(c => c.Grade, Grade.None), when: c => c.Grade == Grade.Gold);
        Assert.Equal(Grade.None, updated.Grade);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public void Comparisons_of_values_with_another_stored_order_or_format_are_rejected(DynamoTestContext test)
    {
        var table = test.Database.Table<Shipment>();
        var (text, lane) = ("x", 300);
        var insensitive = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "x" };
        var keys = insensitive.ToDictionary(key => key, StringComparer.OrdinalIgnoreCase).Keys;

        AssertRejected(s => s.State > ShipmentState.Open, "(s.State > ShipmentState.Open)", "does not order these values");
        AssertRejected(s => s.Before <= ShipmentState.Open, "(s.Before <= ShipmentState.Open)", "does not order these values");
        AssertRejected(s => s.Urgency < Urgency.High, "(s.Urgency < Urgency.High)", "does not order these values");
        AssertRejected(s => s.Named > ShipmentState.Open, "(s.Named > ShipmentState.Open)", "does not order these values");
        AssertRejected(s => s.State == s.Named, "(s.State == s.Named)", "stored in different formats");
        AssertRejected(s => (string)s.Code == text, "Convert(s.Code, String)", "compare with a value of the property's type");
        AssertRejected(s => s.Secret.Contains(text), "s.Secret.Contains(text)", "a custom converter");
        AssertRejected(
            s => s.Secret.StartsWith(text, StringComparison.Ordinal),
            "s.Secret.StartsWith(text, StringComparison.Ordinal)",
            "a custom converter"
        );
        AssertRejected(s => s.Secret.Length == 3, "s.Secret.Length", "a custom converter");
        AssertRejected(s => s.Load > 0.1, "(s.Load > 0.1)", "0.1 is not a float");
        AssertRejected(s => s.Lane == lane, "(s.Lane == lane)", "is not a Byte");
        AssertRejected(s => insensitive.Contains(s.Secret), "insensitive", "a custom comparer");
        AssertRejected(s => keys.Contains(s.Secret), "keys", "a custom comparer");
        AssertRejected(s => "abc".Contains(s.Secret), "\"abc\".Contains(s.Secret)", "no such operation");
        Assert.Empty(test.Requests);

        void AssertRejected(Expression<Func<Shipment, bool>> condition, string expression, string reason)
        {
            var exception = Assert.Throws<QueryTranslationException>(() => table.Scan(condition));
            Assert.Contains(reason, exception.Message, StringComparison.Ordinal);
            Assert.Equal(expression, exception.Expression);
        }
    }
}
