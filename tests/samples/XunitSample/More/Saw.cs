using System.Collections;
using System.Globalization;

namespace MoreSample;

/// <summary>Fails a test with its arguments in the message, which the TRX file of every framework contains.</summary>
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
