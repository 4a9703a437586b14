namespace DynamoObjects.Testing.Settings;

/// <summary>Determines whether the clients of the code under test are caught.</summary>
internal static class ClientSettings
{
    /// <param name="settings">The settings.</param>
    /// <param name="hasAttribute">Whether the test assembly has the attribute, which the setting overrides.</param>
    /// <exception cref="ArgumentException">The setting has an invalid value.</exception>
    public static bool CatchesClients(TestSettings settings, bool hasAttribute) =>
        settings.Find("DYNAMO_CATCH_CLIENTS") switch
        {
            null => hasAttribute,
            { Value: var text } when bool.TryParse(text, out var catches) => catches,
            { } setting => throw new ArgumentException($"{setting.Name} is '{setting.Value}'; set it to 'true' or 'false'."),
        };
}
