namespace DynamoObjects.Layering.Tests;

/// <summary>The folders of each shipped project, from the top down: code uses only folders further down.</summary>
/// <remarks>The root of a project contains the types that users name. They may use every folder; a folder uses only the
/// public ones or, if the root has a place in the order, none from below it. CONTRIBUTING.md describes the purpose of
/// each folder.</remarks>
internal static class Rooms
{
    public const string Root = "";

    /// <summary>Folders of the mock that create the same trees and are independent of each other.</summary>
    public static readonly string[] ExpressionReaders = ["Expressions/Syntax", "Expressions/Legacy", "Expressions/PartiQL"];

    /// <summary>Gets the namespace of a project's root: a package that extends the types of another uses the other's.</summary>
    public static string GetNamespace(string project) => project == "DynamoObjects.Testing.AspNetCore" ? "DynamoObjects.Testing" : project;

    public static readonly IReadOnlyDictionary<string, string[]> Order = new Dictionary<string, string[]>
    {
        ["DynamoObjects"] =
        [
            "Hosting",
            "Copying",
            "Memory",
            "Transactions",
            "Batches",
            "Paging",
            "Writes",
            "Tables",
            "Lambdas",
            "Sending",
            "Telemetry",
            "Context",
            "Mapping",
        ],
        ["DynamoObjects.Generator"] = ["Reading", "Writing", "Models"],
        ["DynamoObjects.Mock"] =
        [
            "Client",
            Root,
            "Snapshots",
            "Operations",
            "Operations/Transfers",
            "Operations/Streams",
            "Operations/Statements",
            "Operations/Transactions",
            "Operations/Reads",
            "Operations/Items",
            "Operations/Backups",
            "Operations/Tables",
            "Operations/Replicas",
            "Operations/Integrations",
            "Operations/Policies",
            "Operations/Requests",
            "Storage",
            "Regions",
            .. ExpressionReaders,
            "Expressions",
            "Expressions/Tree",
            "Formats",
            "Values",
            "Errors",
        ],
        ["DynamoObjects.Mock.Server"] = ["Protocol", "Json"],
        ["DynamoObjects.Testing"] =
        [
            "Cases",
            "Backends",
            "Local",
            "Cleanup",
            "Traffic",
            "Delivery",
            "Delivery/Filters",
            "Faults",
            "Observation",
            "Seeding",
            "Isolation",
            "Notes",
            "Reporting",
            "Settings",
            "Wording",
        ],
        ["DynamoObjects.Testing.AspNetCore"] = ["Hosting", "Endpoints"],
        ["DynamoObjects.Testing.Build"] = ["SetUp"],
        ["DynamoObjects.Testing.MSTest"] = ["Execution", "Discovery"],
        ["DynamoObjects.Testing.NUnit"] = ["Execution", "Discovery"],
        ["DynamoObjects.Testing.Xunit"] = ["Execution", "Discovery"],
        ["DynamoObjects.Testing.XunitV3"] = ["Discovery", "Execution"],
    };
}
