using static DynamoObjects.Mock.Tests.Operations.Tables.SettingRequests;

namespace DynamoObjects.Mock.Tests.Operations.Tables;

/// <summary>The deletion protection of tables as measured on AWS.</summary>
internal static class ProtectionRows
{
    // The change is at 22:57:08.204.
    private const string TooEarly =
        "ThrottlingException: Deletion protection setting for table books modified within the previous 15000 milliseconds. "
        + "Please try again after 2026-10-08T22:57:23.204Z";

    private const string Protected =
        "ValidationException: Resource cannot be deleted as it is currently protected against deletion. Disable deletion protection first.";

    public static readonly RequestRow[] All =
    [
        new("T030", "off by default", [Books, Created], Describe, """{"Table":{"DeletionProtectionEnabled":false}}"""),
        new(
            "T030",
            "on from the start",
            [],
            Create(table => table.DeletionProtectionEnabled = true),
            """{"TableDescription":{"DeletionProtectionEnabled":true}}"""
        ),
        new(
            "T017",
            "on, at once",
            [Books, Created],
            Protect(true),
            """{"TableDescription":{"TableStatus":"ACTIVE","DeletionProtectionEnabled":true}}"""
        ),
        new(
            "T017",
            "described",
            [Books, Created, Protect(true)],
            Describe,
            """{"Table":{"TableStatus":"ACTIVE","DeletionProtectionEnabled":true}}"""
        ),
        new("T016", "deletion", [Books, Created, Protect(true)], Drop, Protected),
        new(
            "T016",
            "deletion of a table that was created with it",
            [Create(table => table.DeletionProtectionEnabled = true), Created],
            Drop,
            Protected
        ),
        new("T003", "another change within 15 seconds", [Books, Created, Protect(true), After(14.9)], Protect(false), TooEarly),
        new("T054", "the same value within 15 seconds", [Books, Created, Protect(true), After(1)], Protect(true), TooEarly),
        new(
            "T003",
            "another change after 15 seconds",
            [Books, Created, Protect(true), After(15)],
            Protect(false),
            """{"TableDescription":{"DeletionProtectionEnabled":false}}"""
        ),
        new(
            "T383",
            "the same value is no change",
            [Books, Created, Protect(false), Protect(false)],
            Protect(true),
            """{"TableDescription":{"DeletionProtectionEnabled":true}}"""
        ),
        new(
            "T438",
            "off, then deleted",
            [Create(table => table.DeletionProtectionEnabled = true), Created, Protect(false)],
            Drop,
            """{"TableDescription":{"TableStatus":"DELETING"}}"""
        ),
        new(
            "T377",
            "the limit dies with the table",
            [Create(table => table.DeletionProtectionEnabled = true), Created, Protect(false), Drop, After(6), Books, After(5)],
            Protect(true),
            """{"TableDescription":{"DeletionProtectionEnabled":true}}"""
        ),
        new("T001", "while the table is created", [Books], Protect(true), InUse + "Table is being created: books"),
        new("T006", "while the table is deleted", [Books, Created, Drop, After(1)], Protect(true), InUse + "Table is being deleted: books"),
    ];
}
