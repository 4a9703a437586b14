using Amazon.DynamoDBv2;
using DynamoObjects.Mapping;
using Microsoft.Extensions.Options;

namespace DynamoObjects.Hosting;

/// <summary>Validates options before any request, and reports all errors together.</summary>
internal sealed class ConnectionOptionsValidator : IValidateOptions<DynamoConnectionOptions>
{
    // A table name has at most 255 characters, and needs at least 1 after the prefix.
    private const int MaxPrefixLength = 254;

    public ValidateOptionsResult Validate(string? name, DynamoConnectionOptions options)
    {
        var failures = new List<string>();
        if (options.TablePrefix is null || options.TablePrefix.Length > MaxPrefixLength || !options.TablePrefix.All(TableName.IsAllowed))
            failures.Add(
                $"{nameof(options.TablePrefix)} is '{options.TablePrefix}', but table names consist of a-z A-Z 0-9 _ . - and have at most "
                    + $"255 characters."
            );
        if (options.TableTimeout <= TimeSpan.Zero)
            failures.Add($"{nameof(options.TableTimeout)} is {options.TableTimeout}. Set it to more than zero.");
        if (options.BillingMode is { } mode && mode != BillingMode.PROVISIONED && mode != BillingMode.PAY_PER_REQUEST)
            failures.Add(
                $"{nameof(options.BillingMode)} is '{mode}'. Set it to {BillingMode.PROVISIONED} or " + $"{BillingMode.PAY_PER_REQUEST}."
            );
        if (options.TimeProvider is null)
            failures.Add($"{nameof(options.TimeProvider)} is null. Set it to TimeProvider.System or another clock.");
        if (options.Region is { } region && (string.IsNullOrWhiteSpace(region) || region.Any(char.IsWhiteSpace)))
            failures.Add(
                $"{nameof(options.Region)} is '{region}'. Set it to an AWS region such as us-east-1, to localhost for DynamoDB "
                    + $"Local, or to null."
            );
        if (Uri.CheckHostName(options.Host) == UriHostNameType.Unknown)
            failures.Add($"{nameof(options.Host)} is '{options.Host}'. Set it to a valid host name.");
        if (options.Port is < 1 or > 65535)
            failures.Add($"{nameof(options.Port)} is {options.Port}. Set it to 1 to 65535.");
        return failures.Count > 0 ? ValidateOptionsResult.Fail(failures) : ValidateOptionsResult.Success;
    }
}
