namespace DynamoObjects.Testing.Packages.Tests;

/// <summary>A project <c>App.Tests</c> that <see cref="SharedBuild"/> builds in its own folder.</summary>
/// <param name="Folder">The name of the folder.</param>
/// <param name="Framework">The test framework.</param>
/// <param name="Code">The tests.</param>
/// <param name="Properties">Additional properties of the project.</param>
/// <param name="OnPlatform">Whether a global.json selects Microsoft.Testing.Platform for <c>dotnet test</c>.</param>
internal sealed record SharedProject(
    string Folder,
    FrameworkProject Framework,
    string Code,
    string Properties = "",
    bool OnPlatform = false
);
