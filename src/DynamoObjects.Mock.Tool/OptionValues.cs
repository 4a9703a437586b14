using System.Buffers;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Net;
using System.Numerics;
using System.Text;
using DynamoObjects.Mock.Server.Protocol;

namespace DynamoObjects.Mock.Tool;

/// <summary>Parses the values of options; the error for an invalid value names the option and the valid values.</summary>
internal static class OptionValues
{
    /// <summary>The maximum bytes of a data file's name: file systems allow 255, and the name of the lock file is
    /// longer.</summary>
    private const int MaxFileNameBytes = 250;

    private const int MaxRegionLength = 63;

    private const double MaxSeconds = 86_400;

    /// <summary>The resolution of timers.</summary>
    private const double MinSeconds = 0.001;

    private const NumberStyles Digits = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    private static readonly SearchValues<char> RegionCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");

    public static T ReadNumber<T>(ArgumentResult result, T min, T max)
        where T : struct, INumber<T>
    {
        var text = GetText(result);
        // Written so that NaN is out of range.
        if (T.TryParse(text, Digits, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max)
            return number;
        return AddError<T>(result, string.Create(CultureInfo.InvariantCulture, $"must be a number from {min} to {max}, but is '{text}'."));
    }

    public static double ReadInterval(ArgumentResult result)
    {
        var text = GetText(result);
        var isNumber = double.TryParse(text, Digits, CultureInfo.InvariantCulture, out var seconds);
        if (isNumber && seconds is 0 or (>= MinSeconds and <= MaxSeconds))
            return seconds;
        return AddError<double>(
            result,
            string.Create(
                CultureInfo.InvariantCulture,
                $"must be 0, or a number of seconds from {MinSeconds} to {MaxSeconds}, but is '{text}'."
            )
        );
    }

    public static IPAddress? ReadAddress(ArgumentResult result)
    {
        var text = GetText(result);
        if (text == "localhost")
            return IPAddress.Loopback;
        return IPAddress.TryParse(text, out var address)
            ? address
            : AddError<IPAddress>(result, $"must be an IP address, such as 127.0.0.1 or 0.0.0.0, but is '{text}'.");
    }

    public static string[] ReadRegions(ArgumentResult result) => ReadList(result, FindRegionProblem);

    public static string? ReadAccountId(ArgumentResult result)
    {
        var text = GetText(result);
        return text.Length == 12 && text.All(char.IsAsciiDigit)
            ? text
            : AddError<string>(result, $"must be twelve digits, but is '{text}'.");
    }

    public static string? ReadFile(ArgumentResult result)
    {
        var text = GetText(result);
        if (string.IsNullOrWhiteSpace(text) || text.Contains('\0', StringComparison.Ordinal))
        {
            return AddError<string>(
                result,
                $"must be a file, such as dynamodb.jsonl, but is '{text}'. Leave it out to keep the data in memory."
            );
        }

        var path = Path.GetFullPath(text);
        if (Directory.Exists(path))
            return AddError<string>(result, $"must be a file, but '{text}' is a folder: specify a file in it.");
        if (Encoding.UTF8.GetByteCount(Path.GetFileName(path)) > MaxFileNameBytes)
            return AddError<string>(result, $"must be a file with a name of at most {MaxFileNameBytes} bytes, but is '{text}'.");
        var folder = Path.GetDirectoryName(path);
        return Directory.Exists(folder)
            ? text
            : AddError<string>(result, $"must be a file in a folder that exists, but there is no folder '{folder}': create it first.");
    }

    public static string? ReadFolder(ArgumentResult result)
    {
        var text = GetText(result);
        if (string.IsNullOrWhiteSpace(text) || text.Contains('\0', StringComparison.Ordinal))
            return AddError<string>(result, $"must be a folder, such as ./buckets, but is '{text}'.");
        return Directory.Exists(text)
            ? text
            : AddError<string>(
                result,
                $"must be a folder that exists, but there is no folder '{text}': create it, and a folder in it for each bucket."
            );
    }

    public static string[] ReadKeys(ArgumentResult result)
    {
        string[] keys = [.. result.Tokens.Select(token => token.Value)];
        foreach (var key in keys)
        {
            var colon = key.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0 || colon == key.Length - 1)
                return AddError<string[]>(result, $"must be an access key ID, a colon and its secret access key, but is '{key}'.") ?? [];
        }

        if (keys.GroupBy(key => key.Split(':')[0]).FirstOrDefault(same => same.Count() > 1) is { } duplicate)
            AddError<string[]>(result, $"has two secret access keys for '{duplicate.Key}': remove one.");
        return keys;
    }

    public static string[] ReadOrigins(ArgumentResult result) => ReadList(result, AccessNames.FindOriginProblem);

    public static string[] ReadHosts(ArgumentResult result) => ReadList(result, AccessNames.FindHostProblem);

    /// <summary>Reads values that may be separated by commas in one text, since an environment variable holds one text.</summary>
    private static string[] ReadList(ArgumentResult result, Func<string?, string?> findProblem)
    {
        string[] values = [.. result.Tokens.SelectMany(token => token.Value.Split(','))];
        return values.Select(findProblem).FirstOrDefault(problem => problem is not null) is { } firstProblem
            ? AddError<string[]>(result, firstProblem) ?? []
            : values;
    }

    private static string? FindRegionProblem(string? text) =>
        text is { Length: > 0 and <= MaxRegionLength } && !text.AsSpan().ContainsAnyExcept(RegionCharacters)
            ? null
            : $"must be an AWS region, such as us-east-1, but is '{text}'.";

    private static string GetText(ArgumentResult result) => result.Tokens[0].Value;

    private static T? AddError<T>(ArgumentResult result, string message)
    {
        result.AddError($"{((OptionResult)result.Parent!).Option.Name} {message}");
        return default;
    }
}
