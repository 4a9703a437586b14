using System.Buffers;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Expressions.Syntax;

/// <summary>Checks and reads the placeholders of a request.</summary>
internal static class Placeholders
{
    private const int MaxLength = 255;

    private static readonly SearchValues<char> Letters = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_"
    );

    /// <summary>Checks ExpressionAttributeNames.</summary>
    /// <exception cref="AmazonDynamoDBException">A placeholder has an invalid name or no value.</exception>
    public static void Check(Dictionary<string, string>? names)
    {
        if (names is null)
            return;
        foreach (var (name, attribute) in names)
        {
            if (!IsPlaceholder(name, '#'))
                throw Failures.Validation(Messages.NamesKeyInvalid(name));
            CheckLength("ExpressionAttributeNames", name);
            if (string.IsNullOrEmpty(attribute))
                throw Failures.Validation(Messages.NameInvalid(Messages.AttributeNameEmpty, name));
            if (ItemSize.IsNameTooLong(attribute))
                throw Failures.Validation(Messages.NameInvalid(Messages.AttributeNameTooLong, name));
            Texts.Check(attribute);
        }
    }

    /// <summary>Reads ExpressionAttributeValues.</summary>
    /// <returns>The placeholders, and the value of each.</returns>
    /// <exception cref="AmazonDynamoDBException"> A placeholder has an invalid name, or DynamoDB does not accept a value.
    /// </exception>
    public static (string[] Names, Value[] Values) Read(Dictionary<string, AttributeValue>? values, ValueLayer layer, int maxNesting)
    {
        if (values is null)
            return ([], []);
        var names = new string[values.Count];
        var converted = new Value[values.Count];
        var at = 0;
        foreach (var (name, value) in values)
        {
            if (!IsPlaceholder(name, ':'))
                throw Failures.Validation(Messages.ValuesKeyInvalid(name));
            CheckLength("ExpressionAttributeValues", name);
            names[at] = name;
            converted[at++] = Convert(name, value, layer, maxNesting);
        }

        return (names, converted);
    }

    private static void CheckLength(string parameter, string placeholder)
    {
        if (placeholder.Length > MaxLength)
            throw Failures.Validation(Messages.PlaceholderTooLong(parameter, placeholder.Length));
    }

    private static bool IsPlaceholder(string key, char mark) =>
        key.Length > 1 && key[0] == mark && key.AsSpan(1).IndexOfAnyExcept(Letters) < 0;

    private static Value Convert(string name, AttributeValue value, ValueLayer layer, int maxNesting)
    {
        try
        {
            return SdkValues.FromSdk(value, layer, maxNesting);
        }
        catch (AmazonDynamoDBException exception) when (layer == ValueLayer.Older)
        {
            throw Failures.Validation(Messages.ExpressionValueInvalid(exception.Message, name));
        }
    }
}
