using System.Globalization;
using Amazon.DynamoDBv2;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace DynamoObjects.Hosting;

/// <summary>
/// Reads options from a section of the configuration. The validation of the options reports all unknown keys and invalid values together.
/// </summary>
internal sealed class ConfiguredOptions(string name, IConfigurationSection section)
    : IConfigureNamedOptions<DynamoConnectionOptions>,
        IValidateOptions<DynamoConnectionOptions>
{
    private static readonly string[] Keys =
    [
        nameof(DynamoConnectionOptions.BillingMode),
        nameof(DynamoConnectionOptions.CreateTables),
        nameof(DynamoConnectionOptions.Host),
        nameof(DynamoConnectionOptions.Port),
        nameof(DynamoConnectionOptions.Region),
        nameof(DynamoConnectionOptions.TablePrefix),
        nameof(DynamoConnectionOptions.TableTimeout),
    ];

    public void Configure(DynamoConnectionOptions options) => Configure(Options.DefaultName, options);

    public void Configure(string? optionsName, DynamoConnectionOptions options)
    {
        if (optionsName != name)
            return;
        foreach (var value in section.GetChildren())
            Set(options, value);
    }

    public ValidateOptionsResult Validate(string? optionsName, DynamoConnectionOptions options)
    {
        if (optionsName != name)
            return ValidateOptionsResult.Skip;
        if (!section.Exists())
            return ValidateOptionsResult.Fail(
                $"The configuration has no section '{section.Path}'. Check its name, and set at least one of "
                    + $"{string.Join(", ", Keys)}."
            );
        var scratch = new DynamoConnectionOptions();
        var failures = section.GetChildren().Select(value => Set(scratch, value)).OfType<string>().ToList();
        if (section.Value is { Length: > 0 } text)
            failures.Add(
                $"'{section.Path}' in the configuration is the value '{text}'. Replace it by a section with any of "
                    + $"{string.Join(", ", Keys)}."
            );
        return failures.Count > 0 ? ValidateOptionsResult.Fail(failures) : ValidateOptionsResult.Success;
    }

    /// <summary>Sets one option.</summary>
    /// <returns>The error message, or null.</returns>
    private static string? Set(DynamoConnectionOptions options, IConfigurationSection value)
    {
        var text = value.Value;
        if (Array.Find(Keys, key => key.Equals(value.Key, StringComparison.OrdinalIgnoreCase)) is not { } option)
            return $"'{value.Path}' in the configuration is not an option of DynamoObjects. The options are {string.Join(", ", Keys)}; "
                + $"the AWS SDK finds the credentials.";
        if (string.IsNullOrEmpty(text))
            return value.GetChildren().Any() ? $"'{value.Path}' in the configuration is a section. Replace it by a value." : null;
        switch (option)
        {
            case nameof(DynamoConnectionOptions.Region):
                options.Region = text;
                return null;
            case nameof(DynamoConnectionOptions.Host):
                options.Host = text;
                return null;
            case nameof(DynamoConnectionOptions.TablePrefix):
                options.TablePrefix = text;
                return null;
            case nameof(DynamoConnectionOptions.BillingMode):
                options.BillingMode = BillingMode.FindValue(text.ToUpperInvariant());
                return null;
            case nameof(DynamoConnectionOptions.Port)
                when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port):
                options.Port = port;
                return null;
            case nameof(DynamoConnectionOptions.CreateTables) when bool.TryParse(text, out var createTables):
                options.CreateTables = createTables;
                return null;
            case nameof(DynamoConnectionOptions.TableTimeout) when TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var timeout):
                options.TableTimeout = timeout;
                return null;
            default:
                return $"'{value.Path}' in the configuration is '{text}'. Set it to {Expected(option)}.";
        }
    }

    private static string Expected(string option) =>
        option switch
        {
            nameof(DynamoConnectionOptions.Port) => "a port number",
            nameof(DynamoConnectionOptions.CreateTables) => "true or false",
            _ => "a time span such as 00:05:00",
        };
}
