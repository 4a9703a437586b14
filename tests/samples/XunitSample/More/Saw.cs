using System.Collections;
using System.Globalization;

namespace MoreSample;

/// <summary>Fails a test with the arguments that it has, for the message is what a TRX has of every framework.</summary>
internal static class Saw
{
    public const string Start = "saw ";

    public static void Value(object?[] values) =>
        throw new InvalidOperationException($"{Start}{string.Join(" after ", values.Select(Text))}.");

    private static string Text(object? value) =>
        value switch
        {
            null => "null",
            string text => $"String \"{text}\"",
            IEnumerable items => $"{value.GetType().Name} [{string.Join(", ", items.Cast<object?>().Select(Text))}]",
            DateTime or DateTimeOffset => $"{value.GetType().Name} {((IFormattable)value).ToString("O", CultureInfo.InvariantCulture)}",
            _ => $"{value.GetType().Name} {Convert.ToString(value, CultureInfo.InvariantCulture)}",
        };
}
