namespace DynamoObjects.Layering.Tests;

/// <summary>The folders of each shipped project, from the top down: code uses only what stands further down.</summary>
/// <remarks>The root of a project has the types that users name. They may use every room; a room uses those of them that are public.
/// CONTRIBUTING.md says what each room is for.</remarks>
internal static class Rooms
{
    public static readonly IReadOnlyDictionary<string, string[]> Order = new Dictionary<string, string[]>
    {
        ["DynamoObjects.Generator"] = ["Reading", "Writing", "Models"],
        ["DynamoObjects.Mock"] = ["Client", "Streams", "Snapshots", "Operations", "Storage", "Expressions", "Values", "Errors"],
        ["DynamoObjects.Mock.Server"] = ["Protocol", "Json"],
        ["DynamoObjects.Testing"] =
        [
            "Cases", "Backends", "Local", "Cleanup", "Traffic", "Faults", "Observation", "Seeding", "Isolation", "Notes", "Reporting", "Settings",
            "Wording",
        ],
    };

    /// <summary>Projects whose rooms still use each other, and are not held yet.</summary>
    public static readonly string[] Unordered =
    [
        "DynamoObjects", "DynamoObjects.Testing.MSTest", "DynamoObjects.Testing.NUnit", "DynamoObjects.Testing.Xunit", "DynamoObjects.Testing.XunitV3",
    ];
}
