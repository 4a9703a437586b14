using System.Runtime.CompilerServices;
using Amazon;

namespace DynamoObjects;

/// <summary>Sets the SDK's switch, which is for the whole process, before the first test:
/// <c>DYNAMO_INITIALIZE_COLLECTIONS=true dotnet test ...</c>.</summary>
internal static class InitializeCollections
{
    private const string Variable = "DYNAMO_INITIALIZE_COLLECTIONS";

#pragma warning disable CA2255 // The first code that runs in a test project: no test may create a model before.
    [ModuleInitializer]
#pragma warning restore CA2255
    public static void Apply()
    {
        var value = Environment.GetEnvironmentVariable(Variable);
        if (string.IsNullOrEmpty(value))
            return;
        AWSConfigs.InitializeCollections = bool.TryParse(value, out var isSet)
            ? isSet
            : throw new InvalidOperationException($"{Variable} is '{value}': set it to true or false.");
    }
}
