using Amazon.DynamoDBv2;
using DynamoObjects.Mapping;
using Microsoft.Extensions.Options;

namespace DynamoObjects.Hosting;

/// <summary>Finds all that is wrong with options, before anything is sent.</summary>
internal sealed class ConnectionOptionsValidator : IValidateOptions<DynamoConnectionOptions>
{
    // Of 255 characters in all, the shortest name of a table takes 3 unless it is prefixed, then 1.
    private const int MaxPrefixLength = 254;

    public ValidateOptionsResult Validate(string? name, DynamoConnectionOptions options)
    {
        var failures = new List<string>();
        if (options.TablePrefix is null || options.TablePrefix.Length > MaxPrefixLength || !options.TablePrefix.All(TableName.IsAllowed))
            failures.Add(
                $"{nameof(options.TablePrefix)} is '{options.TablePrefix}', but tables' names are of a-z A-Z 0-9 _ . - and have 255 "
                    + $"of them at most."
            );
        if (options.TableTimeout <= TimeSpan.Zero)
            failures.Add($"{nameof(options.TableTimeout)} is {options.TableTimeout}, but has to be more than nothing.");
        if (options.BillingMode is { } mode && mode != BillingMode.PROVISIONED && mode != BillingMode.PAY_PER_REQUEST)
            failures.Add(
                $"{nameof(options.BillingMode)} is '{mode}', but DynamoDB knows {BillingMode.PROVISIONED} and "
                    + $"{BillingMode.PAY_PER_REQUEST}."
            );
        if (options.TimeProvider is null)
            failures.Add($"{nameof(options.TimeProvider)} is null.");
        if (options.Region is { } region && (string.IsNullOrWhiteSpace(region) || region.Any(char.IsWhiteSpace)))
            failures.Add(
                $"{nameof(options.Region)} is '{region}', but has to be an AWS region as us-east-1, or localhost for DynamoDB "
                    + $"Local, or null."
            );
        if (Uri.CheckHostName(options.Host) == UriHostNameType.Unknown)
            failures.Add($"{nameof(options.Host)} is '{options.Host}', which is no name of a host.");
        if (options.Port is < 1 or > 65535)
            failures.Add($"{nameof(options.Port)} is {options.Port}, but has to be from 1 to 65535.");
        return failures.Count > 0 ? ValidateOptionsResult.Fail(failures) : ValidateOptionsResult.Success;
    }
}
