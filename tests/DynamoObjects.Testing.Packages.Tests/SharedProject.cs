namespace DynamoObjects.Testing.Packages.Tests;

/// <summary>A project <c>App.Tests</c> in a folder of its own, which tests run as <see cref="SharedBuild"/> has built it.</summary>
/// <param name="Folder">Names the folder that has it.</param>
/// <param name="Framework">What it is written for.</param>
/// <param name="Code">Its tests.</param>
/// <param name="Properties">What it sets beside what its framework asks for.</param>
/// <param name="OnPlatform">Whether a global.json tells <c>dotnet test</c> to use Microsoft.Testing.Platform.</param>
internal sealed record SharedProject(
    string Folder,
    FrameworkProject Framework,
    string Code,
    string Properties = "",
    bool OnPlatform = false
);
