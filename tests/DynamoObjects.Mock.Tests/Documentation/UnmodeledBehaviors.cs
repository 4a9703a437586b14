namespace DynamoObjects.Mock.Tests.Documentation;

/// <summary>What was measured of the settings of tables and is not modeled; docs/reference/fidelity.md lists it.</summary>
internal static class UnmodeledBehaviors
{
    public static readonly (string OnAws, string InMock)[] All =
    [
        (
            "ListTagsOfResource returns the old tags for 1 to 3 seconds after a change; other settings are read with shorter delays",
            "A request returns what the last change has set"
        ),
        (
            "A table that is being created rejects changes of time to live and tags first as unknown, then as in use",
            "It is unknown for them until it is ACTIVE"
        ),
        (
            "A table that is being deleted accepts changes of time to live for a second; its tags are in use for a second, then unknown",
            "Time to live can be changed until the table is gone; its tags are unknown"
        ),
        (
            "A table whose key is disabled becomes INACCESSIBLE_ENCRYPTION_CREDENTIALS after 13 to 75 minutes",
            "The state of a key matters only to a request that names it; see `MockDynamoDbOptions.EncryptionKeys`"
        ),
        (
            "A change of encryption ends the UPDATING of a change of the table class, and a second change of the class is lost",
            "Each change goes on until its end"
        ),
        ("Asymmetric and HMAC keys cause status 500", "All keys are symmetric"),
        ("Requests that describe something are throttled by rates of their own", "They are never throttled"),
    ];
}
