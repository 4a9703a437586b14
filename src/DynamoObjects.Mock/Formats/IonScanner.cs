using System.Globalization;
using System.Text;

namespace DynamoObjects.Mock.Formats;

/// <summary>Reads the tokens of Ion's text.</summary>
internal sealed class IonScanner(TextReader source)
{
    /// <summary>The characters that can be put back: those of a delimiter that was not complete.</summary>
    private const int MaxPutBack = 3;

    private readonly StringBuilder _text = new();
    private readonly char[] _buffer = new char[16 * 1024];
    private int _at;
    private int _end;

    public int Line { get; private set; } = 1;

    public InvalidDataException CreateException(string problem) =>
        new(string.Create(CultureInfo.InvariantCulture, $"line {Line}: {problem}"));

    /// <summary>Returns the next character, or -1 at the end.</summary>
    public int Peek() => _at < _end || Fill() ? _buffer[_at] : -1;

    public char Take()
    {
        if (_at == _end && !Fill())
            throw CreateException("the text ends within a value.");
        var next = _buffer[_at++];
        if (next == '\n')
            Line++;
        return next;
    }

    /// <summary>Skips white space and comments, and returns the next character, or -1 at the end.</summary>
    public int SkipToNext()
    {
        while (true)
        {
            var next = Peek();
            if (next is ' ' or '\t' or '\n' or '\r' or '\v' or '\f' or '\uFEFF')
                Take();
            else if (next != '/' || !TrySkipComment())
                return next;
        }
    }

    public void Expect(char expected)
    {
        var next = SkipToNext();
        if (next != expected)
            throw CreateException(
                next < 0 ? $"the text ends where a '{expected}' must be." : $"'{(char)next}' is where a '{expected}' must be."
            );
        Take();
    }

    /// <summary>Takes the two colons behind an annotation, if they are next.</summary>
    public bool TryTakeColons()
    {
        if (SkipToNext() != ':')
            return false;
        Take();
        if (Peek() == ':')
        {
            Take();
            return true;
        }

        PutBack(1);
        return false;
    }

    public string ReadFieldName()
    {
        var next = SkipToNext();
        if (next == '"')
            return ReadString();
        if (next == '\'')
        {
            TryReadLongString(out var name);
            return name;
        }

        if (!IonSymbols.IsIdentifierStart(next))
            throw CreateException(next < 0 ? "the text ends within a struct." : $"'{(char)next}' begins no name of a field.");
        var identifier = ReadIdentifier();
        return IonSymbols.IsSymbolId(identifier)
            ? throw CreateException($"the symbol {identifier} has no text: symbol tables are not supported.")
            : identifier;
    }

    public string ReadIdentifier() => ReadWhile(IonSymbols.IsIdentifierPart);

    /// <summary>Skips the type of a null, such as <c>.string</c>.</summary>
    public void SkipNullType()
    {
        if (Peek() != '.')
            return;
        Take();
        ReadIdentifier();
    }

    /// <summary>Reads a number or a timestamp.</summary>
    public string ReadNumber() => ReadWhile(next => IonSymbols.IsIdentifierPart(next) || next is '.' or '-' or '+' or ':');

    public string ReadString()
    {
        Take();
        _text.Clear();
        while (Peek() != '"')
            ReadCharacter(allowsLineFeed: false);
        Take();
        return _text.ToString();
    }

    /// <summary>Reads what a single quote begins: a long string, with the segments that follow it, or a symbol.</summary>
    /// <returns>Whether it is a long string.</returns>
    public bool TryReadLongString(out string text)
    {
        _text.Clear();
        Take();
        if (!TryTakeLongQuote(atMost: 2))
        {
            while (Peek() != '\'')
                ReadCharacter(allowsLineFeed: false);
            Take();
            text = _text.ToString();
            return false;
        }

        do
        {
            while (!TryTakeLongQuote(atMost: 3))
                ReadCharacter(allowsLineFeed: true);
        } while (SkipToNext() == '\'' && TryTakeLongQuote(atMost: 3));
        text = _text.ToString();
        return true;
    }

    /// <summary>Reads a blob's base64, or a clob, behind the first of its two braces.</summary>
    public string ReadLob(out bool isClob)
    {
        Take();
        SkipWhiteSpace();
        isClob = Peek() is '"' or '\'';
        var text =
            !isClob ? ReadWhile(next => next is >= 0 and not '}')
            : Peek() == '"' ? ReadString()
            : TryReadLongString(out var segments) ? segments
            : throw CreateException("a clob is a string in quotes.");
        SkipWhiteSpace();
        for (var brace = 0; brace < 2; brace++)
        {
            if (Peek() != '}')
                throw CreateException("two braces must end a blob.");
            Take();
        }

        return text;
    }

    /// <summary>Takes as many single quotes as a delimiter has left, or none.</summary>
    private bool TryTakeLongQuote(int atMost)
    {
        for (var taken = 0; taken < atMost; taken++)
        {
            if (Peek() == '\'')
            {
                Take();
                continue;
            }

            PutBack(taken);
            return false;
        }

        return true;
    }

    private void ReadCharacter(bool allowsLineFeed)
    {
        var next = Take();
        if (next == '\\')
            ReadEscape();
        else if (next is '\n' or '\r' && !allowsLineFeed)
            throw CreateException("a line ends within quotes.");
        else
            _text.Append(next);
    }

    private void ReadEscape()
    {
        var letter = Take();
        switch (letter)
        {
            case 'x':
                _text.Append((char)ReadHex(2));
                break;
            case 'u':
                _text.Append((char)ReadHex(4));
                break;
            case 'U':
                var code = ReadHex(8);
                _text.Append(Rune.IsValid(code) ? new Rune(code).ToString() : throw CreateException("an escape sequence is no character."));
                break;
            case '\n':
                break;
            case '\r':
                if (Peek() == '\n')
                    Take();
                break;
            default:
                _text.Append(IonSymbols.FindEscaped(letter) ?? throw CreateException($"'\\{letter}' is not an escape sequence."));
                break;
        }
    }

    private int ReadHex(int digits)
    {
        Span<char> text = stackalloc char[digits];
        for (var i = 0; i < digits; i++)
            text[i] = Take();
        return int.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            ? code
            : throw CreateException($"'{text}' is not a hexadecimal number.");
    }

    private string ReadWhile(Func<int, bool> accepts)
    {
        _text.Clear();
        while (accepts(Peek()))
            _text.Append(Take());
        return _text.ToString();
    }

    /// <summary>Puts back characters of a delimiter, which are no line feeds.</summary>
    private void PutBack(int characters) => _at -= characters;

    /// <summary>Reads on, and keeps the last characters.</summary>
    private bool Fill()
    {
        var kept = Math.Min(_at, MaxPutBack);
        _buffer.AsSpan(_at - kept, kept).CopyTo(_buffer);
        var read = source.Read(_buffer.AsSpan(kept));
        (_at, _end) = (kept, kept + read);
        return read > 0;
    }

    private void SkipWhiteSpace()
    {
        while (Peek() is ' ' or '\t' or '\n' or '\r')
            Take();
    }

    private bool TrySkipComment()
    {
        Take();
        if (Peek() == '/')
        {
            while (Peek() is >= 0 and not '\n')
                Take();
            return true;
        }

        if (Peek() != '*')
        {
            PutBack(1);
            return false;
        }

        Take();
        for (var previous = ' '; ; )
        {
            var next = Take();
            if (previous == '*' && next == '/')
                return true;
            previous = next;
        }
    }
}
