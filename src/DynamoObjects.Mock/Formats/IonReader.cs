using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Formats;

/// <summary>Reads the values of text of <see href="https://amazon-ion.github.io/ion-docs/docs/spec.html">Amazon Ion 1.0</see> as
/// DynamoDB values, one after another: it holds no more than one.</summary>
/// <remarks>Ion has types that DynamoDB does not have: timestamps, symbols, clobs and s-expressions. A value with one of the first three
/// is read to its end and reported in <see cref="Problem"/>, so that the next value can be read.</remarks>
internal sealed class IonReader(TextReader source)
{
    /// <summary>More levels than DynamoDB allows, so that a deeper value is read to its end.</summary>
    private const int MaxLevels = 4 * Nesting.MaxLevels;

    private const int HashSetThreshold = 32;

    private readonly IonScanner _scanner = new(source);

    /// <summary>The line on which the last value began, from 1.</summary>
    public int Line { get; private set; }

    /// <summary>The first reason why DynamoDB cannot store the last value, or <see langword="null"/>.</summary>
    public string? Problem { get; private set; }

    /// <summary>Reads the next value.</summary>
    /// <returns><see langword="false"/> at the end of the text.</returns>
    /// <exception cref="InvalidDataException">The text is not Ion.</exception>
    public bool TryRead(out Value value)
    {
        Problem = null;
        while (true)
        {
            value = default;
            if (_scanner.SkipToNext() < 0)
                return false;
            Line = _scanner.Line;
            if (ReadValue(MaxLevels, isTopLevel: true) is { } found)
            {
                value = found;
                return true;
            }
        }
    }

    /// <summary>Reads a value.</summary>
    /// <returns><see langword="null"/> for a version marker at the top level.</returns>
    private Value? ReadValue(int levels, bool isTopLevel = false)
    {
        if (levels == 0)
            throw _scanner.CreateException("lists and structs are nested too deep.");
        return _scanner.SkipToNext() switch
        {
            '{' => ReadBraces(levels),
            '[' => Value.List(ReadList(levels)),
            '"' => Value.String(CheckText(_scanner.ReadString())),
            '\'' => ReadSingleQuotes(levels),
            '(' => throw _scanner.CreateException("DynamoDB has no s-expressions."),
            (>= '0' and <= '9') or '-' or '+' => ReadNumber(),
            var next when IonSymbols.IsIdentifierStart(next) => ReadWord(levels, isTopLevel),
            < 0 => throw _scanner.CreateException("the text ends within a value."),
            var next => throw _scanner.CreateException($"'{(char)next}' begins no value."),
        };
    }

    private Value ReadBraces(int levels)
    {
        _scanner.Take();
        if (_scanner.Peek() == '{')
            return ReadLob();
        var attributes = new List<ItemAttribute>();
        HashSet<string>? names = null;
        while (_scanner.SkipToNext() != '}')
        {
            var name = CheckText(_scanner.ReadFieldName());
            _scanner.Expect(':');
            var value = ReadValue(levels - 1)!.Value;
            if (IsNew(name, attributes, ref names))
                attributes.Add(new ItemAttribute(name, value));
            else
                Report($"the name '{name}' occurs twice: remove one.");
            if (_scanner.SkipToNext() != '}')
                _scanner.Expect(',');
        }

        _scanner.Take();
        return Value.Map(Item.Create([.. attributes]));
    }

    private static bool IsNew(string name, List<ItemAttribute> attributes, ref HashSet<string>? names)
    {
        if (attributes.Count < HashSetThreshold)
            return !attributes.Exists(attribute => attribute.Name == name);
        names ??= attributes.Select(attribute => attribute.Name).ToHashSet(StringComparer.Ordinal);
        return names.Add(name);
    }

    private Value[] ReadList(int levels)
    {
        _scanner.Take();
        var elements = new List<Value>();
        while (_scanner.SkipToNext() != ']')
        {
            elements.Add(ReadValue(levels - 1)!.Value);
            if (_scanner.SkipToNext() != ']')
                _scanner.Expect(',');
        }

        _scanner.Take();
        return [.. elements];
    }

    /// <summary>Reads a blob or a clob: what follows the first of two braces.</summary>
    private Value ReadLob()
    {
        var text = _scanner.ReadLob(out var isClob);
        if (isClob)
            return Reject("DynamoDB has no clobs.");
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length)
            ? Value.Binary(bytes[..length])
            : throw _scanner.CreateException($"'{text}' is not valid base64, which a blob requires.");
    }

    private Value ReadSingleQuotes(int levels)
    {
        if (_scanner.TryReadLongString(out var text))
            return Value.String(CheckText(text));
        return _scanner.TryTakeColons() ? Annotate(text, levels) : Reject($"DynamoDB has no symbols, such as '{text}'.");
    }

    private Value? ReadWord(int levels, bool isTopLevel)
    {
        var word = _scanner.ReadIdentifier();
        if (_scanner.TryTakeColons())
            return Annotate(word, levels);
        switch (word)
        {
            case "null":
                _scanner.SkipNullType();
                return Value.Null;
            case "true" or "false":
                return Value.Bool(word == "true");
            case IonWriter.VersionMarker when isTopLevel:
                return null;
            default:
                return Reject($"DynamoDB has no symbols and no '{word}'.");
        }
    }

    private Value Annotate(string annotation, int levels)
    {
        if (annotation == "$ion_symbol_table")
            throw _scanner.CreateException("symbol tables are not supported.");
        var value = ReadValue(levels)!.Value;
        if (IonSets.Find(annotation) is not { } type)
            return Reject($"the annotation '{annotation}' has no meaning in DynamoDB.");
        return value.Type == AttributeType.L ? CreateSet(type, value.AsList) : Reject($"the annotation '{annotation}' is not on a list.");
    }

    private Value CreateSet(AttributeType type, Value[] elements)
    {
        var member = type switch
        {
            AttributeType.SS => AttributeType.S,
            AttributeType.NS => AttributeType.N,
            _ => AttributeType.B,
        };
        if (elements.Length == 0)
            return Reject($"{type} is empty: a set has at least one member.");
        if (Array.Exists(elements, element => element.Type != member))
            return Reject($"{type} has a member that is not of type {member}.");
        if (elements.Distinct().Count() < elements.Length)
            return Reject($"{type} contains a member twice: remove one.");
        return type switch
        {
            AttributeType.SS => Value.StringSet(Array.ConvertAll(elements, element => element.AsString)),
            AttributeType.NS => Value.NumberSet(Array.ConvertAll(elements, element => element.AsNumberText)),
            _ => Value.BinarySet(Array.ConvertAll(elements, element => element.AsBinary)),
        };
    }

    private Value ReadNumber()
    {
        var text = _scanner.ReadNumber();
        if (IonNumbers.IsTimestamp(text))
            return Reject($"DynamoDB has no timestamps, such as {text}.");
        if (IonNumbers.IsNotFinite(text))
            return Reject($"{text} is not a number of DynamoDB.");
        if (!IonNumbers.IsNumber(text))
            throw _scanner.CreateException($"'{text}' is not a number.");
        return DynamoNumber.TryParse(IonDecimals.ToNumberText(text), out var number) == NumberError.None
            ? Value.Number(number)
            : Reject($"{text} is not a number that DynamoDB can store: 38 digits, and 0 or from 1E-130 to 9.9E+125.");
    }

    /// <summary>Reports a text with half of a surrogate pair, which escape sequences can create.</summary>
    private string CheckText(string text)
    {
        if (IsWellFormed(text))
            return text;
        Report("a text contains half of a surrogate pair, which has no UTF-8 encoding.");
        return "";
    }

    private static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                return false;
            i++;
        }

        return true;
    }

    private Value Reject(string problem)
    {
        Report(problem);
        return Value.Null;
    }

    private void Report(string problem) => Problem ??= problem;
}
