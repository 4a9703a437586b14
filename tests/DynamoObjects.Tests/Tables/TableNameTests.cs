using DynamoObjects.Testing;
using DynamoObjects.Tests.Records;

namespace DynamoObjects.Tests.Tables;

/// <summary>A name that DynamoDB rejects is an error with its parts before anything is sent.</summary>
public sealed class TableNameTests
{
    private static DynamoDatabase WithPrefix(DynamoTestContext test, string prefix) => new(test.Client, new() { TablePrefix = prefix });

    [DynamoFact(Backend.Mock)]
    public void A_name_that_DynamoDB_rejects_is_reported_with_its_parts(DynamoTestContext test)
    {
        var tooLong = Assert.Throws<DynamoSchemaException>(() => WithPrefix(test, new string('p', 251)).GetTableName<Store>());
        var spaced = Assert.Throws<DynamoSchemaException>(() => WithPrefix(test, "my ").Table<Store>());
        var tooShort = Assert.Throws<DynamoSchemaException>(() => WithPrefix(test, "").GetTableName("ab"));

        Assert.EndsWith(
            "name 'store') is not a valid table name: DynamoDB accepts 3 to 255 characters of a-z A-Z 0-9 _ . -",
            tooLong.Message,
            StringComparison.Ordinal
        );
        Assert.Equal(
            "'my store' (prefix 'my ', name 'store') is not a valid table name: DynamoDB accepts 3 to 255 characters of a-z A-Z 0-9 _ . -",
            spaced.Message
        );
        Assert.Equal("'ab' is not a valid table name: DynamoDB accepts 3 to 255 characters of a-z A-Z 0-9 _ . -", tooShort.Message);
        Assert.Empty(test.Requests);
    }

    [DynamoFact(Backend.Mock)]
    public void A_short_name_with_a_prefix_and_an_ARN_are_accepted(DynamoTestContext test)
    {
        const string Arn = "arn:aws:dynamodb:eu-west-1:123456789012:table/store";

        Assert.Equal("p-a", WithPrefix(test, "p-").GetTableName("a"));
        Assert.Equal(Arn, WithPrefix(test, "").GetTableName(Arn));
        Assert.Equal(255, WithPrefix(test, new string('p', 250)).GetTableName<Store>().Length);
    }
}
