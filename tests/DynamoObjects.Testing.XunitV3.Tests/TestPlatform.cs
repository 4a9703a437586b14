namespace DynamoObjects.Testing.XunitV3.Tests;

/// <summary>The platform that runs the sample.</summary>
public enum TestPlatform
{
    VSTest,

    /// <summary>Microsoft.Testing.Platform, in the sample's own executable.</summary>
    Testing,
}
