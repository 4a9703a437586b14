using System.Linq.Expressions;
using DynamoObjects.Testing;
using DynamoObjects.Tests.Records;

namespace DynamoObjects.Tests.Lambdas;

/// <summary>What cannot be asked is refused by the call, with the part that is to blame; nothing is sent.</summary>
public sealed class QueryErrorTests
{
    private static DynamoTable<Store> Stores => DynamoTestContext.Current!.Database.Table<Store>();

    private static DynamoTable<Order> Orders => DynamoTestContext.Current!.Database.Table<Order>();

    private static void AssertRejected(Action call, string? expression, string reason)
    {
        var exception = Assert.Throws<QueryTranslationException>(call);
        Assert.Empty(DynamoTestContext.Current!.Requests);
        Assert.Contains(reason, exception.Message, StringComparison.Ordinal);
        if (expression is not null)
            Assert.Equal(expression, exception.Expression);
    }

    private static void AssertRejected(Expression<Func<Order, bool>> predicate, string? expression, string reason) =>
        AssertRejected(() => Orders.Query(predicate), expression, reason);

    [DynamoFact(Backend.Mock | Backend.Local)]
    public void A_query_without_its_hash_key_names_the_index_that_has_it()
    {
        AssertRejected(
            () => Stores.Query(s => s.CompanyId == "acme"),
            "(s.CompanyId == \"acme\")",
            "needs == on its hash key 'StoreId'; ask index: \"StoreCompanyIndex\""
        );
        AssertRejected(
            () => Stores.Query(s => s.StoreId == "s1", index: "StoreCompanyIndex"),
            null,
            "needs == on its hash key 'CompanyId'"
        );
        AssertRejected(o => o.Number == 1, "(o.Number == 1)", "use Scan");
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public void A_hash_key_is_only_compared_once_and_with_equals()
    {
        AssertRejected(o => o.Customer.StartsWith("cu"), "o.Customer.StartsWith(\"cu\")", "takes the hash key 'customer' with ==");
        AssertRejected(o => o.Customer == "c1" && o.Customer == "c2", "(o.Customer == \"c2\")", "compared twice");
        AssertRejected(o => o.Customer == "c1" || o.Customer == "c2", null, "takes the hash key 'customer' with ==");
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public void A_range_key_takes_one_condition_and_is_no_filter()
    {
        AssertRejected(o => o.Customer == "c1" && o.Number > 1 && o.Number < 5, "(o.Number < 5)", "takes one condition");
        AssertRejected(o => o.Customer == "c1" && o.Number != 3, "(o.Number != 3)", "cannot filter by it");
        AssertRejected(o => o.Customer == "c1" && (o.Number == 3 || o.Gift), null, "cannot filter by it");
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public void An_unknown_index_is_rejected_with_the_existing_ones() =>
        AssertRejected(
            () => Stores.Query(s => s.CompanyId == "acme", index: "Nope"),
            null,
            "declares no index 'Nope'. It has StoreCompanyIndex."
        );

    [DynamoFact(Backend.Mock | Backend.Local)]
    public void What_has_no_counterpart_is_rejected_where_it_stands()
    {
        AssertRejected(() => Stores.Scan(s => s.Name.EndsWith("xy")), "s.Name.EndsWith(\"xy\")", "no counterpart");
        AssertRejected(() => Stores.Scan(s => s.City == "Oslo" && s.Name.Trim() == "x"), "s.Name.Trim()", "no counterpart");
        AssertRejected(() => Stores.Scan(s => s.Thanks + 1 == 2), "(s.Thanks + 1)", "no counterpart");
        AssertRejected(() => Stores.Scan(s => s.Name.StartsWith("x", StringComparison.OrdinalIgnoreCase)), null, "no counterpart");
        AssertRejected(() => Orders.Scan(o => (int)o.Total == 2), "Convert(o.Total, Int32)", "no counterpart");
        AssertRejected(() => Stores.Scan(s => (short)s.Thanks == 2), "Convert(s.Thanks, Int16)", "no counterpart");
        AssertRejected(() => Stores.Scan(s => s.Tags.Any(t => t == "x")), null, "no counterpart");
        AssertRejected(() => Stores.Scan(s => s.City!.Contains(s.Name)), "s.Name", "does not depend on the item");
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public void What_is_not_stored_is_rejected_by_name()
    {
        AssertRejected(() => Stores.Scan(s => s.Note == "x"), "s.Note", "Store.Note is not stored");
        AssertRejected(() => Stores.Scan(s => s.Label == "x"), "s.Label", "Store.Label is not stored");
        AssertRejected(() => Stores.Scan(s => s.IsNew), "s.IsNew", "Store.IsNew is not stored");
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public void Values_without_an_order_in_DynamoDB_are_only_equal_or_not()
    {
        AssertRejected(() => Orders.Scan(o => o.State > OrderState.Open), null, "only == and != are possible");
        AssertRejected(() => Orders.Scan(o => o.State.Between(OrderState.Open, OrderState.Paid)), null, "only == and != are possible");
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public void Text_that_is_null_is_rejected_where_CSharp_takes_none()
    {
        string? none = null;
        AssertRejected(
            () => Stores.Scan(s => s.Name.StartsWith(none!)),
            "s.Name.StartsWith(none)",
            "the text is null, which C# does not take here either"
        );
        AssertRejected(() => Stores.Scan(s => s.Name.Contains(none!)), "s.Name.Contains(none)", "test for null before it in the lambda");
        AssertRejected(() => Orders.Scan(o => o.Amounts.ContainsKey(none!)), "o.Amounts.ContainsKey(none)", "the text is null");
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public void A_collection_that_is_null_is_rejected_where_CSharp_takes_none()
    {
        List<string>? none = null;
        AssertRejected(() => Stores.Scan(s => none!.Contains(s.Name)), "none", "the collection is null; test for null before it");
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public void More_values_than_IN_takes_are_rejected()
    {
        var many = Enumerable.Range(0, 101).ToArray();
        AssertRejected(() => Stores.Scan(s => many.Contains(s.Thanks)), null, "at most 100 values");
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public void Values_that_cannot_be_computed_are_rejected_and_their_errors_are_the_callers()
    {
        Store? missing = null;
        AssertRejected(() => Stores.Scan(s => s.Name == missing!.Name), "missing.Name", "is null");
        Assert.Throws<FormatException>(() => Stores.Scan(s => s.Thanks == int.Parse("x", null)));
    }
}
