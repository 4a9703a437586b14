using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using static DynamoObjects.Mock.Tests.Operations.Tables.SettingRequests;

namespace DynamoObjects.Mock.Tests.Operations.Tables;

/// <summary>The encryption of tables as measured on AWS.</summary>
internal static class EncryptionRows
{
    private const string Keys = "arn:aws:kms:us-west-2:000000000000:key/";
    private const string Managed = Keys + "d7a0d8ab-0000-4000-8000-000000000000";
    private const string FirstId = "11111111-2222-3333-4444-555555555555";
    private const string First = Keys + FirstId;
    private const string Second = Keys + "66666666-7777-8888-9999-000000000000";

    public static readonly RequestRow[] All =
    [
        // At the creation of a table.
        new("T027", "the key that DynamoDB owns", [Books, Created], Describe, """{"Table":{"SSEDescription":null}}"""),
        new("T044", "Enabled", [], New(new() { Enabled = true }), Enabled("TableDescription", Managed)),
        new("T044", "SSEType", [], New(new() { SSEType = "KMS" }), Enabled("TableDescription", Managed)),
        new("T044", "the managed alias", [], New(Kms("alias/aws/dynamodb")), Enabled("TableDescription", Managed)),
        new("T044", "a key ID", [], New(Kms(FirstId)), Enabled("TableDescription", First)),
        new("T044", "the ARN of a key", [], New(Kms(First)), Enabled("TableDescription", First)),
        new("T371", "described", [New(Kms(First)), Created], Describe, Enabled("Table", First)),
        new("T036", "an empty specification", [], New(new()), """{"TableDescription":{"SSEDescription":null}}"""),
        new("T036", "switched off", [], New(new() { Enabled = false }), """{"TableDescription":{"SSEDescription":null}}"""),
        new(
            "T031",
            "a key without type",
            [],
            New(new() { Enabled = true, KMSMasterKeyId = First }),
            Invalid + "SSEType KMS is required if KMSMasterKeyId is specified"
        ),
        new(
            "T036",
            "a type and switched off",
            [],
            New(new() { Enabled = false, SSEType = "KMS" }),
            Invalid + "SSEType can not be specified if Enabled is false"
        ),
        new(
            "T036",
            "type and key and switched off",
            [],
            New(
                new()
                {
                    Enabled = false,
                    SSEType = "KMS",
                    KMSMasterKeyId = First,
                }
            ),
            Invalid + "SSEType can not be specified if Enabled is false"
        ),
        new(
            "T036",
            "a key and switched off",
            [],
            New(new() { Enabled = false, KMSMasterKeyId = First }),
            Invalid + "KMSMasterKeyId can not be specified if Enabled is false"
        ),
        new("T036", "AES256", [], New(new() { Enabled = true, SSEType = "AES256" }), Invalid + "SSEType AES256 is not supported"),
        new(
            "T036",
            "an unknown type",
            [],
            New(new() { Enabled = true, SSEType = new SSEType("kms") }),
            Unmet("kms", "sSESpecification.sSEType", "satisfy enum value set: [AES256, KMS]")
        ),
        // Without a change.
        new(
            "T047",
            "off by default",
            [Books, Created],
            Encrypt(new() { Enabled = false }),
            Invalid + "Table is already encrypted by default"
        ),
        new(
            "T437",
            "an empty specification by default",
            [Books, Created],
            Encrypt(new()),
            Invalid + "Table is already encrypted by default"
        ),
        new(
            "T082",
            "the same key by ARN",
            [New(Kms(First)), Created],
            Encrypt(Kms(First)),
            Invalid + "Table is already encrypted with given KMSMasterKeyId. Use KMSMasterKeyId parameter if you want to change Master Key"
        ),
        new(
            "T082",
            "the managed key again",
            [New(new() { Enabled = true }), Created],
            Encrypt(new() { Enabled = true }),
            Updating("TableDescription", Managed)
        ),
        new("T141", "the same key by ID", [New(Kms(First)), Created], Encrypt(Kms(FirstId)), Updating("TableDescription", First)),
        // From the key that DynamoDB owns.
        new(
            "T140",
            "a first key: the response",
            [Books, Created],
            Encrypt(Kms(First)),
            """{"TableDescription":{"TableStatus":"ACTIVE","SSEDescription":{"Status":"UPDATING","SSEType":null,"KMSMasterKeyArn":null}}}"""
        ),
        new(
            "T140",
            "a first key after 8 s",
            [Books, Created, Encrypt(Kms(First)), After(8)],
            Describe,
            """{"Table":{"TableStatus":"ACTIVE","SSEDescription":{"Status":"UPDATING","KMSMasterKeyArn":null}}}"""
        ),
        new("T140", "a first key after 10 s", [Books, Created, Encrypt(Kms(First)), After(10)], Describe, Updating("Table", First)),
        new("T140", "a first key after 23 s", [Books, Created, Encrypt(Kms(First)), After(23)], Describe, Enabled("Table", First)),
        // To another key.
        new("T361", "another key: the response", [New(Kms(First)), Created], Encrypt(Kms(Second)), Updating("TableDescription", First)),
        new(
            "T371",
            "another key after 10 s",
            [New(Kms(First)), Created, Encrypt(Kms(Second)), After(10)],
            Describe,
            Updating("Table", Second)
        ),
        new(
            "T371",
            "another key after 23 s",
            [New(Kms(First)), Created, Encrypt(Kms(Second)), After(23)],
            Describe,
            Enabled("Table", Second)
        ),
        // To the key that DynamoDB owns.
        new(
            "T079",
            "off: the response",
            [New(Kms(First)), Created],
            Encrypt(new() { Enabled = false }),
            Updating("TableDescription", First)
        ),
        new(
            "T079",
            "off after 10 s",
            [New(Kms(First)), Created, Encrypt(new() { Enabled = false }), After(10)],
            Describe,
            """{"Table":{"SSEDescription":{"Status":"UPDATING","SSEType":null,"KMSMasterKeyArn":null}}}"""
        ),
        new(
            "T079",
            "off after 23 s",
            [New(Kms(First)), Created, Encrypt(new() { Enabled = false }), After(23)],
            Describe,
            """{"Table":{"SSEDescription":null}}"""
        ),
        // During a change.
        new(
            "T065",
            "another change at once",
            [Books, Created, Encrypt(Kms(First)), After(2)],
            Encrypt(Kms(Second)),
            InUse + "Server-Side Encryption is still being updated"
        ),
        new(
            "T069",
            "deletion during a change",
            [Books, Created, Encrypt(Kms(First)), After(2)],
            Drop,
            InUse + "Table: books is in the process of being updated."
        ),
        new(
            "T120",
            "protection during a change",
            [Books, Created, Encrypt(Kms(First)), After(2)],
            Protect(true),
            """{"TableDescription":{"DeletionProtectionEnabled":true}}"""
        ),
        new(
            "T120",
            "a stream during a change",
            [Books, Created, Encrypt(Kms(First)), After(2)],
            Stream(true, "NEW_IMAGE"),
            """{"TableDescription":{"TableStatus":"UPDATING"}}"""
        ),
        new(
            "T120",
            "a class during a change",
            [Books, Created, Encrypt(Kms(First)), After(2)],
            Classify("STANDARD_INFREQUENT_ACCESS"),
            """{"TableDescription":{"TableStatus":"UPDATING"}}"""
        ),
        // How often it changes.
        new("T081", "the fifth change in a day", [.. Changes(4)], Encrypt(Kms(First)), TooOften),
        new(
            "T081",
            "the fifth change after six hours",
            [.. Changes(4), TimeSpan.FromHours(6)],
            Encrypt(Kms(First)),
            Updating("TableDescription", Second)
        ),
        new(
            "T081",
            "the sixth change",
            [.. Changes(4), TimeSpan.FromHours(6), Encrypt(Kms(First)), After(30)],
            Encrypt(Kms(Second)),
            TooOftenAgain
        ),
        new(
            "T081",
            "the fifth change after a day",
            [.. Changes(4), TimeSpan.FromHours(24)],
            Encrypt(Kms(First)),
            Updating("TableDescription", Second)
        ),
        new(
            "T377",
            "the limit dies with the table",
            [.. Changes(4), Drop, Created, Books, Created],
            Encrypt(Kms(First)),
            """{"TableDescription":{"SSEDescription":{"Status":"UPDATING"}}}"""
        ),
    ];

    // The first change is at 22:57:08.204, each other one 30 seconds later.
    private const string TooOften =
        "LimitExceededException: Subscriber limit exceeded: Encryption mode changes are limited in the 24h window ending at "
        + "2026-10-09T22:57:08.204Z. After the first 4 change, each subsequent change in the same window can be performed at most once "
        + "every 21600 seconds. Number of updates today: 4. Last change at 2026-10-08T22:58:38.204Z";

    private const string TooOftenAgain =
        "LimitExceededException: Subscriber limit exceeded: Encryption mode changes are limited in the 24h window ending at "
        + "2026-10-09T22:57:08.204Z. After the first 4 change, each subsequent change in the same window can be performed at most once "
        + "every 21600 seconds. Number of updates today: 5. Last change at 2026-10-09T04:59:08.204Z";

    private static SSESpecification Kms(string key) =>
        new()
        {
            Enabled = true,
            SSEType = "KMS",
            KMSMasterKeyId = key,
        };

    private static CreateTableRequest New(SSESpecification encryption) => Create(table => table.SSESpecification = encryption);

    private static IEnumerable<object> Changes(int count)
    {
        yield return Books;
        yield return Created;
        for (var i = 0; i < count; i++)
        {
            yield return Encrypt(Kms(i % 2 == 0 ? First : Second));
            yield return After(30);
        }
    }

    private static string Enabled(string member, string key) => Text(member, "ENABLED", key);

    private static string Updating(string member, string key) => Text(member, "UPDATING", key);

    private static string Text(string member, string status, string key) =>
        $$"""{"{{member}}":{"SSEDescription":{"Status":"{{status}}","SSEType":"KMS","KMSMasterKeyArn":"{{key}}"} } }""";
}
