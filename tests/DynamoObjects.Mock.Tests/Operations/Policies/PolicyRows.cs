using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mock.Tests.Operations.Policies;

/// <summary>Resource policies as measured on AWS.</summary>
internal static class PolicyRows
{
    public const string TableArn = "arn:aws:dynamodb:us-west-2:000000000000:table/books";
    private const string User = "arn:aws:iam::111122223333:user/reader";
    private const string Invalid = "ValidationException: One or more parameter values were invalid: ";
    private const string InvalidPolicy = Invalid + "Invalid policy document: ";
    private const string Revision = "1791500208204";
    private const string Read =
        "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Sid\":\"read\",\"Effect\":\"Allow\""
        + ",\"Principal\":{\"AWS\":\"arn:aws:iam::111122223333:user/reader\"},\"Action\":\"dynamodb:GetItem\""
        + ""","Resource":"arn:aws:dynamodb:us-west-2:000000000000:table/books"}]}""";

    private static readonly CreateTableRequest Books = TestRequests.Table();
    private static readonly TimeSpan AMoment = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan AWhile = TimeSpan.FromSeconds(5);

    public static readonly RequestRow[] All =
    [
        new("T205", "no policy", [Books], Get(), NotFound(TableArn)),
        new("T205", "deletion of no policy", [Books], Delete(), """{"RevisionId":null}"""),
        new("T014", "no table", [], Get(), "ResourceNotFoundException: Requested resource not found: Table: books not found"),
        new("T214", "put for no table", [], Put(Read), "ResourceNotFoundException: Requested resource not found: Table: books not found"),
        new(
            "T214",
            "deletion for no table",
            [],
            Delete(),
            "ResourceNotFoundException: Requested resource not found: Table: books not found"
        ),
        new("T207", "the revision is the time in milliseconds", [Books], Put(Read), $$"""{"RevisionId":"{{Revision}}"}"""),
        new("T207", "a policy with other spaces is the same", [Books, Put(Read), AWhile], Put(Read.Replace(",", " ,\n ")), Same()),
        new("T207", "a policy in another order is the same", [Books, Put(Read), AWhile], Put(Reordered()), Same()),
        new("T207", "a list of one is its element", [Books, Put(Read), AWhile], Put(Listed()), Same()),
        new(
            "T207",
            "an account is its root",
            [Books, Put(For("111122223333")), AWhile],
            Put(For("arn:aws:iam::111122223333:root")),
            Same()
        ),
        new("T209", "deletion answers the removed revision", [Books, Put(Read), AWhile], Delete(), Same()),
        new("T205", "a later deletion answers its own revision", [Books, Put(Read), AWhile, Delete()], Delete(), After(AWhile)),
        new("T205", "after the deletion", [Books, Put(Read), Delete()], Get(), NotFound(TableArn)),
        new("T207", "another policy has another revision", [Books, Put(Read), AWhile], Put(For(User, "dynamodb:Query")), After(AWhile)),
        new("T346", "get answers policy and revision", [Books, Put(Read)], Get(), Document(Read, Revision)),
        new("T377", "a policy dies with the table", [Books, Put(Read), new DeleteTableRequest("books"), Books], Get(), NotFound(TableArn)),
        new("T205", "another revision is expected", [Books, Put(Read)], Put(For(User, "dynamodb:Query"), "17"), Differs("17")),
        new("T209", "a revision is expected of none", [Books], Put(Read, "17"), Missing("17")),
        new("T209", "a revision is expected by a deletion of none", [Books], Delete("17"), Missing("17")),
        new("T205", "the present revision is expected", [Books, Put(Read), AWhile], Delete(Revision), Same()),
        new("SDK", "no policy is expected", [Books], Put(Read, "NO_POLICY"), Same()),
        new("SDK", "no policy is expected of one", [Books, Put(Read)], Put(Read, "NO_POLICY"), Differs("NO_POLICY")),
        // The form in which AWS returns a policy.
        new("T208", "minified and ordered", [Books, Put(Reordered())], Get(), Document(Read, Revision)),
        new("T351", "lists of one", [Books, Put(Listed())], Get(), Document(Read, Revision)),
        new("T352", "an account", [Books, Put(For("111122223333"))], Get(), Document(For("arn:aws:iam::111122223333:root"), Revision)),
        new("T353", "the effect in small letters", [Books, Put(Read.Replace("Allow", "allow"))], Get(), Document(Read, Revision)),
        new("T354", "no version", [Books, Put(Unversioned())], Get(), Document(Read.Replace("2012-10-17", "2008-10-17"), Revision)),
        new("T355", "a condition stands last", [Books, Put(Conditional())], Get(), Document(ConditionalAnswer(), Revision)),
        // What is rejected.
        new("T211", "not JSON", [Books], Put("{"), InvalidPolicy + "This policy contains invalid Json"),
        new("T356", "an empty object", [Books], Put("{}"), InvalidPolicy + "Syntax error at position (1,3)"),
        new(
            "T356",
            "no statements",
            [Books],
            Put("""{"Statement":[]}"""),
            InvalidPolicy + "Could not parse the policy: Statement is empty!"
        ),
        new("T211", "no resource", [Books], Put(Without("Resource")), InvalidPolicy + "Missing required field Resource"),
        new("T442", "one Sid twice", [Books], Put(Twice()), InvalidPolicy + "The Statement Ids in the policy are not unique"),
        new("T211", "20,481 bytes", [Books], Put(Sized(20_481)), Invalid + "Maximum policy size of 20480 bytes exceeded"),
        new("T211", "20,480 bytes", [Books], Put(Sized(20_480)), Same()),
        new("T211", "an unknown principal", [Books], Put(For("nobody")), Invalid + "Invalid principal in policy document."),
        new("T457", "everyone", [Books], Put(For("*")), Unbounded()),
        new("T210", "a policy that locks its owner out", [Books], Put(LockOut()), LockedOut()),
        new("T210", "a confirmed policy that locks its owner out", [Books], Put(LockOut(), confirm: true), Same()),
        new("T071", "a table's name", [Books], Get("books"), Invalid + "ARNs must start with 'arn:': books"),
        new("T136", "an index", [Books], Get(TableArn + "/index/by-state"), OnlyTables(TableArn + "/index/by-state")),
        new(
            "T213",
            "no such stream",
            [Books],
            Get(TableArn + "/stream/2026"),
            "ResourceNotFoundException: Requested resource not found: Stream: 2026 not found for Table: books"
        ),
        new("T213", "a stream has its own policy", [Streamed(), Put(Read)], Get(StreamArn()), NotFound(StreamArn())),
        new("T213", "the policy of a stream", [Streamed(), Put(Read, arn: StreamArn())], Get(StreamArn()), Document(Read, Revision)),
        // At the creation of a table.
        new("T233", "given to a new table", [WithPolicy(Read), AWhile], Get(), Document(Read, Revision)),
        new("T233", "not described", [WithPolicy(Read)], new DescribeTableRequest("books"), """{"Table":{"TableName":"books"}}"""),
        new("T211", "invalid at the creation of a table", [], WithPolicy("{"), InvalidPolicy + "This policy contains invalid Json"),
    ];

    /// <summary>The time between two changes.</summary>
    public static readonly RequestRow[] Cooldowns =
    [
        new(
            "T347",
            "another change at once",
            [Books, Put(Read), AMoment],
            Put(For("*", effect: "Deny", action: "dynamodb:Scan")),
            Pending()
        ),
        new("T347", "another change within 15 seconds", [Books, Put(Read), AWhile], Delete(), Recent()),
        new("T347", "the same policy at once", [Books, Put(Read), AMoment], Put(Read), Same()),
        new("T347", "another change after 15 seconds", [Books, Put(Read), TimeSpan.FromSeconds(15)], Delete(), Same()),
        new("T348", "deletion of the table at once", [Books, Put(Read), AMoment], new DeleteTableRequest("books"), TablePending()),
        new(
            "T348",
            "deletion of the table later",
            [Books, Put(Read), AWhile],
            new DeleteTableRequest("books"),
            """{"TableDescription":{"TableStatus":"DELETING"}}"""
        ),
    ];

    private static GetResourcePolicyRequest Get(string arn = TableArn) => new() { ResourceArn = arn };

    private static DeleteResourcePolicyRequest Delete(string? revision = null) =>
        new() { ResourceArn = TableArn, ExpectedRevisionId = revision };

    private static PutResourcePolicyRequest Put(string policy, string? revision = null, string arn = TableArn, bool? confirm = null) =>
        new()
        {
            ResourceArn = arn,
            Policy = policy,
            ExpectedRevisionId = revision,
            ConfirmRemoveSelfResourceAccess = confirm,
        };

    private static CreateTableRequest WithPolicy(string policy) => TestRequests.Table(change: request => request.ResourcePolicy = policy);

    private static CreateTableRequest Streamed() =>
        TestRequests.Table(change: request =>
            request.StreamSpecification = new() { StreamEnabled = true, StreamViewType = StreamViewType.KEYS_ONLY }
        );

    private static string StreamArn() => $"{TableArn}/stream/2026-10-08T22:56:48.204";

    private static string For(string principal, string action = "dynamodb:GetItem", string effect = "Allow") =>
        Read.Replace(User, principal).Replace("dynamodb:GetItem", action).Replace("Allow", effect);

    private static string Reordered() =>
        $$"""{"Statement":[{"Resource":"{{TableArn}}","Action":"dynamodb:GetItem","Principal":{"AWS":"{{User}}"}"""
        + ""","Effect":"Allow","Sid":"read"}],"Version":"2012-10-17"}""";

    private static string Listed() =>
        Read.Replace("\"dynamodb:GetItem\"", "[\"dynamodb:GetItem\"]")
            .Replace($"\"{User}\"", $"[\"{User}\"]")
            .Replace($"\"{TableArn}\"", $"[\"{TableArn}\"]");

    private static string Unversioned() => Read.Replace("\"Version\":\"2012-10-17\",", "");

    private static string Without(string element) => Read.Replace($",\"{element}\":\"{TableArn}\"", "");

    private static string Twice() => Read.Replace("}]}", "},") + Read[(Read.IndexOf('[') + 1)..];

    private static string Sized(int bytes) => Read.Replace("\"read\"", $"\"{new string('r', bytes - Read.Length + 4)}\"");

    private static string Conditional() =>
        Read.Replace("\"Sid\"", "\"Condition\":{\"StringEquals\":{\"dynamodb:Select\":[\"COUNT\"]}},\"Sid\"");

    private static string ConditionalAnswer() =>
        Read.Replace("}]}", ",\"Condition\":{\"StringEquals\":{\"dynamodb:Select\":\"COUNT\"}}}]}");

    private static string LockOut() => For("000000000000", "dynamodb:*", "Deny");

    private static string Same() => $$"""{"RevisionId":"{{Revision}}"}""";

    private static string After(TimeSpan time) => $$"""{"RevisionId":"{{(RequestRow.Start + time).ToUnixTimeMilliseconds()}}"}""";

    private static string Document(string policy, string revision) =>
        $$"""{"Policy":{{System.Text.Json.JsonSerializer.Serialize(policy)}},"RevisionId":"{{revision}}"}""";

    private static string NotFound(string arn) =>
        $"PolicyNotFoundException: Resource-based policy not found for the provided ResourceArn: {arn}";

    private static string Differs(string revision) =>
        NotFound($"Requested update for policy with revision id {revision}, but the policy associated to target table books did not match");

    private static string Missing(string revision) =>
        NotFound($"Requested update for policy with revision id {revision}, but table books has no associated policy");

    private static string Unbounded() =>
        "ValidationException: Resource-based policy grants unbounded access in one or more elements. "
        + "Please revise the policy to ensure least-privilege form of access";

    private static string LockedOut() =>
        "AccessDeniedException: The new resource policy will not allow you to update the resource policy in the future.";

    private static string OnlyTables(string arn) =>
        $"{Invalid}Invalid resource arn provided, only table or stream is accepted. Provided resource arn: {arn}";

    private static string Pending() =>
        "ResourceInUseException: Attempt to change a resource which is still in use: Table is pending previous "
        + "resource-based policy update: "
        + "books";

    private static string Recent() =>
        "ThrottlingException: Resource-based policy for table books modified within the previous 15000 milliseconds. "
        + "Please try again after 2026-10-08T22:57:03.204Z.";

    private static string TablePending() =>
        "ResourceInUseException: Attempt to change a resource which is still in use: Table: books has a pending "
        + "resource-based policy update.";
}
