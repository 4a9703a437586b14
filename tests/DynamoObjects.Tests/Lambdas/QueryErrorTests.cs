using System.Linq.Expressions;
using DynamoObjects.Testing;
using DynamoObjects.Tests.Records;

namespace DynamoObjects.Tests.Lambdas;

/// <summary>A condition that DynamoDB does not support is rejected by the call with its text, and nothing is sent.</summary>
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
            "needs == on its partition key 'StoreId'; query with index: \"StoreCompanyIndex\""
        );
        AssertRejected(
            () => Stores.Query(s => s.StoreId == "s1", index: "StoreCompanyIndex"),
            null,
            "needs == on its partition key 'CompanyId'"
        );
        AssertRejected(o => o.Number == 1, "(o.Number == 1)", "use Scan");
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public void A_hash_key_is_compared_only_once_and_with_equals()
    {
        AssertRejected(
            o => o.Customer.StartsWith("cu"),
            "o.Customer.StartsWith(\"cu\")",
            "needs the partition key 'customer' exactly once"
        );
        AssertRejected(o => o.Customer == "c1" && o.Customer == "c2", "(o.Customer == \"c2\")", "compared twice");
        AssertRejected(o => o.Customer == "c1" || o.Customer == "c2", null, "needs the partition key 'customer' exactly once, with ==");
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public void A_range_key_accepts_one_condition_and_cannot_be_filtered_by()
    {
        AssertRejected(o => o.Customer == "c1" && o.Number > 1 && o.Number < 5, "(o.Number < 5)", "accepts one condition");
        AssertRejected(o => o.Customer == "c1" && o.Number != 3, "(o.Number != 3)", "cannot filter by it");
        AssertRejected(o => o.Customer == "c1" && (o.Number == 3 || o.Gift), null, "cannot filter by it");
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public void An_unknown_index_is_rejected_with_the_existing_ones() =>
        AssertRejected(
            () => Stores.Query(s => s.CompanyId == "acme", index: "Nope"),
            null,
            "does not declare an index 'Nope'. Its indexes: StoreCompanyIndex."
        );

    [DynamoFact(Backend.Mock | Backend.Local)]
    public void An_unsupported_operation_is_rejected_and_named()
    {
        AssertRejected(() => Stores.Scan(s => s.Name.EndsWith("xy")), "s.Name.EndsWith(\"xy\")", "no such operation");
        AssertRejected(() => Stores.Scan(s => s.City == "Oslo" && s.Name.Trim() == "x"), "s.Name.Trim()", "no such operation");
        AssertRejected(() => Stores.Scan(s => s.Thanks + 1 == 2), "(s.Thanks + 1)", "no such operation");
        AssertRejected(() => Stores.Scan(s => s.Name.StartsWith("x", StringComparison.OrdinalIgnoreCase)), null, "no such operation");
        AssertRejected(() => Orders.Scan(o => (int)o.Total == 2), "Convert(o.Total, Int32)", "no such operation");
        AssertRejected(() => Stores.Scan(s => (short)s.Thanks == 2), "Convert(s.Thanks, Int16)", "no such operation");
        AssertRejected(() => Stores.Scan(s => s.Tags.Any(t => t == "x")), null, "no such operation");
        AssertRejected(() => Stores.Scan(s => s.City!.Contains(s.Name)), "s.Name", "does not depend on the item");
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public void A_property_that_is_not_stored_is_rejected_by_name()
    {
        AssertRejected(() => Stores.Scan(s => s.Note == "x"), "s.Note", "Store.Note is not stored");
        AssertRejected(() => Stores.Scan(s => s.Label == "x"), "s.Label", "Store.Label is not stored");
        AssertRejected(() => Stores.Scan(s => s.IsNew), "s.IsNew", "Store.IsNew is not stored");
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public void Values_without_an_order_in_DynamoDB_can_only_be_equal_or_not()
    {
        AssertRejected(() => Orders.Scan(o => o.State > OrderState.Open), null, "use == or != only");
        AssertRejected(() => Orders.Scan(o => o.State.Between(OrderState.Open, OrderState.Paid)), null, "use == or != only");
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public void A_null_string_is_rejected_where_CSharp_rejects_it()
    {
        string? none = null;
        AssertRejected(
            () => Stores.Scan(s => s.Name.StartsWith(none!)),
            "s.Name.StartsWith(none)",
            "the string is null, which C# does not accept here either"
        );
        AssertRejected(() => Stores.Scan(s => s.Name.Contains(none!)), "s.Name.Contains(none)", "test for null first");
        AssertRejected(() => Orders.Scan(o => o.Amounts.ContainsKey(none!)), "o.Amounts.ContainsKey(none)", "the string is null");
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public void A_null_collection_is_rejected_where_CSharp_rejects_it()
    {
        List<string>? none = null;
        AssertRejected(() => Stores.Scan(s => none!.Contains(s.Name)), "none", "the collection is null; test for null first");
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public void More_values_than_IN_accepts_are_rejected()
    {
        var many = Enumerable.Range(0, 101).ToArray();
        AssertRejected(() => Stores.Scan(s => many.Contains(s.Thanks)), null, "at most 100 values");
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public void Values_that_cannot_be_computed_are_rejected_and_exceptions_of_user_code_are_thrown()
    {
        Store? missing = null;
        AssertRejected(() => Stores.Scan(s => s.Name == missing!.Name), "missing.Name", "is null");
        Assert.Throws<FormatException>(() => Stores.Scan(s => s.Thanks == int.Parse("x", null)));
    }
}
