using Amazon.DynamoDBv2.Model;
using static DynamoObjects.Mock.Tests.Operations.Tables.SettingRequests;

namespace DynamoObjects.Mock.Tests.Operations.Tables;

/// <summary>Time to live as measured on AWS.</summary>
internal static class TimeToLiveRows
{
    private const string Often = "ValidationException: Time to live has been modified multiple times within a fixed interval";
    private const string Off = """{"TimeToLiveDescription":{"TimeToLiveStatus":"DISABLED","AttributeName":null}}""";
    private const string On = """{"TimeToLiveDescription":{"TimeToLiveStatus":"ENABLED","AttributeName":"expires"}}""";
    private const string Active =
        "ValidationException: TimeToLive is active on a different AttributeName: current AttributeName is expires";

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1872);

    public static readonly RequestRow[] All =
    [
        new("T144", "off by default", [Books, Created], DescribeExpiry, Off),
        new(
            "T144",
            "on: the response",
            [Books, Created],
            Expire("expires", true),
            """{"TimeToLiveSpecification":{"Enabled":true,"AttributeName":"expires"}}"""
        ),
        new("T145", "on, at once", [Books, Created, Expire("expires", true)], DescribeExpiry, On),
        new(
            "T144",
            "off: the response",
            [Books, Created, Expire("expires", true), Interval],
            Expire("expires", false),
            """{"TimeToLiveSpecification":{"Enabled":false,"AttributeName":"expires"}}"""
        ),
        new("T145", "off, at once", [Books, Created, Expire("expires", true), Interval, Expire("expires", false)], DescribeExpiry, Off),
        new(
            "T146",
            "on already",
            [Books, Created, Expire("expires", true)],
            Expire("expires", true),
            "ValidationException: TimeToLive is already enabled"
        ),
        new("T146", "on with another attribute", [Books, Created, Expire("expires", true)], Expire("other", true), Active),
        new("T147", "off with another attribute", [Books, Created, Expire("expires", true)], Expire("other", false), Active),
        new("T146", "off already", [Books, Created], Expire("expires", false), "ValidationException: TimeToLive is already disabled"),
        new(
            "T147",
            "off already, within the interval",
            [Books, Created, Expire("expires", true), Interval, Expire("expires", false)],
            Expire("other", false),
            "ValidationException: TimeToLive is already disabled"
        ),
        new(
            "T143",
            "another change within the interval",
            [Books, Created, Expire("expires", true), Interval - After(1)],
            Expire("expires", false),
            Often
        ),
        new(
            "T143",
            "another change after the interval",
            [Books, Created, Expire("expires", true), Interval],
            Expire("expires", false),
            """{"TimeToLiveSpecification":{"Enabled":false}}"""
        ),
        new(
            "T143",
            "on with another attribute within the interval",
            [Books, Created, Expire("expires", true), Interval, Expire("expires", false)],
            Expire("other", true),
            Often
        ),
        new(
            "T377",
            "the interval dies with the table",
            [Books, Created, Expire("expires", true), Drop, Created, Books, Created],
            Expire("expires", true),
            """{"TimeToLiveSpecification":{"Enabled":true}}"""
        ),
        new("T146", "no attribute", [Books, Created], Expire(null, true), Null("timeToLiveSpecification.attributeName")),
        new("T146", "neither on nor off", [Books, Created], Expire("expires", null), Null("timeToLiveSpecification.enabled")),
        new("T146", "a key attribute", [Books, Created], Expire("sk", true), """{"TimeToLiveSpecification":{"AttributeName":"sk"}}"""),
        new("T115", "while the table is created", [Books], Expire("expires", true), NotFound + ": Table: books not found"),
        new(
            "T442",
            "described while the table is created",
            [Books],
            DescribeExpiry,
            "ValidationException: Cannot describe time to live while table is in CREATING state: Current table state is CREATING"
        ),
        new(
            "T442",
            "described while the table is deleted",
            [Books, Created, Drop],
            DescribeExpiry,
            "ValidationException: Cannot describe time to live while table is in DELETING state: Current table state is DELETING"
        ),
        new(
            "T097",
            "while the table is deleted",
            [Books, Created, Drop],
            Expire("expires", true),
            """{"TimeToLiveSpecification":{"Enabled":true}}"""
        ),
        new("T070", "no table", [], Expire("expires", true), NotFound + ": Table: books not found"),
        new("T070", "described without table", [], DescribeExpiry, NotFound + ": Table: books not found"),
        new("T070", "no table and no attribute", [], Expire(null, true), Null("timeToLiveSpecification.attributeName")),
        new(
            "T072",
            "no table with an ARN",
            [],
            new DescribeTimeToLiveRequest { TableName = TableArn },
            NotFound + ": Table: books not found"
        ),
    ];
}
