using System.Buffers;

namespace DynamoObjects.Mock.Formats;

/// <summary>The rules of Ion's text for symbols and escape sequences.</summary>
/// <remarks>https://amazon-ion.github.io/ion-docs/docs/symbols.html and https://amazon-ion.github.io/ion-docs/docs/strings.html.</remarks>
internal static class IonSymbols
{
    private const string EscapeLetters = "0abtnfrv\"'\\/?";
    private const string EscapedCharacters = "\0\a\b\t\n\f\r\v\"'\\/?";

    /// <summary>The characters that text within quotes must escape.</summary>
    public static readonly SearchValues<char> Escaped = SearchValues.Create([
        .. Enumerable.Range(0, ' ').Select(code => (char)code),
        '"',
        '\'',
        '\\',
        '\u007F',
    ]);

    private static readonly SearchValues<char> IdentifierCharacters = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_$"
    );

    /// <summary>Whether a name needs no quotes. A symbol ID, such as <c>$10</c>, is not a name.</summary>
    public static bool IsIdentifier(string name) =>
        name.Length > 0
        && !char.IsAsciiDigit(name[0])
        && !name.AsSpan().ContainsAnyExcept(IdentifierCharacters)
        && name is not ("null" or "true" or "false" or "nan")
        && !IsSymbolId(name);

    public static bool IsIdentifierStart(int character) =>
        character is '_' or '$' || (character < 128 && char.IsAsciiLetter((char)character));

    public static bool IsIdentifierPart(int character) => IsIdentifierStart(character) || (character is >= '0' and <= '9');

    /// <summary>Whether a symbol is an ID, such as <c>$10</c>, which a symbol table defines.</summary>
    public static bool IsSymbolId(string symbol) =>
        symbol.Length > 1 && symbol[0] == '$' && !symbol.AsSpan(1).ContainsAnyExceptInRange('0', '9');

    /// <summary>Returns the letter of a character's escape sequence.</summary>
    public static char? FindEscape(char character) =>
        EscapedCharacters.IndexOf(character, StringComparison.Ordinal) is >= 0 and var at ? EscapeLetters[at] : null;

    /// <summary>Returns the character of an escape sequence.</summary>
    public static char? FindEscaped(char letter) =>
        EscapeLetters.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var at ? EscapedCharacters[at] : null;
}
