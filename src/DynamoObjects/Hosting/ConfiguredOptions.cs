using System.Globalization;
using Amazon.DynamoDBv2;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace DynamoObjects.Hosting;

/// <summary>Options from a section of the configuration. What it does not understand fails the check of the options,
/// all of it at once.</summary>
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
                $"There is no section '{section.Path}' in the configuration: is it spelled like that? It may hold "
                    + $"{string.Join(", ", Keys)}."
            );
        var scratch = new DynamoConnectionOptions();
        var failures = section.GetChildren().Select(value => Set(scratch, value)).OfType<string>().ToList();
        if (section.Value is { Length: > 0 } text)
            failures.Add($"'{section.Path}' in the configuration is '{text}', but it is a section that holds {string.Join(", ", Keys)}.");
        return failures.Count > 0 ? ValidateOptionsResult.Fail(failures) : ValidateOptionsResult.Success;
    }

    /// <summary>Sets one option.</summary>
    /// <returns>What is wrong with it, or null.</returns>
    private static string? Set(DynamoConnectionOptions options, IConfigurationSection value)
    {
        var text = value.Value;
        if (Array.Find(Keys, key => key.Equals(value.Key, StringComparison.OrdinalIgnoreCase)) is not { } option)
            return $"'{value.Path}' in the configuration is no option of DynamoObjects. There are {string.Join(", ", Keys)}; "
                + $"credentials are found by the AWS SDK.";
        if (string.IsNullOrEmpty(text))
            return value.GetChildren().Any() ? $"'{value.Path}' in the configuration is a section, but a value is expected." : null;
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
                return $"'{value.Path}' in the configuration is '{text}', but {Expected(option)} is expected.";
        }
    }

    private static string Expected(string option) =>
        option switch
        {
            nameof(DynamoConnectionOptions.Port) => "a port",
            nameof(DynamoConnectionOptions.CreateTables) => "true or false",
            _ => "a time as 00:05:00",
        };
}
