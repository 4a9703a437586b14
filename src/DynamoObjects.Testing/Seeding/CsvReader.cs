using System.Text;

namespace DynamoObjects.Testing.Seeding;

/// <summary>Splits CSV into records and fields: <see href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</see>, also
/// with bare line feeds.</summary>
internal sealed class CsvReader(string text, SeedOrigin origin)
{
    private int _at;
    private int _line = 1;
    private int _lineStart;

    private int Position => _at - _lineStart + 1;

    private bool IsAtEnd => _at >= text.Length;

    /// <summary>Returns the records; blank lines are skipped.</summary>
    /// <exception cref="SeedDataException">A quote is at an invalid position.</exception>
    public IEnumerable<List<CsvField>> Records()
    {
        while (!IsAtEnd)
        {
            var record = Record();
            if (record is not [{ IsEmpty: true }])
                yield return record;
        }
    }

    private List<CsvField> Record()
    {
        var fields = new List<CsvField> { Field() };
        while (!IsAtEnd && text[_at] == ',')
        {
            _at++;
            fields.Add(Field());
        }

        EndLine();
        return fields;
    }

    private CsvField Field()
    {
        var (line, position) = (_line, Position);
        return !IsAtEnd && text[_at] == '"'
            ? new CsvField(Quoted(line, position), true, line, position)
            : new CsvField(Bare(), false, line, position);
    }

    private string Bare()
    {
        var start = _at;
        while (!IsAtEnd && text[_at] is not (',' or '\r' or '\n'))
        {
            if (text[_at] == '"')
                throw CreateException(
                    _line,
                    Position,
                    "a field without quotes contains a quote; put the whole field in quotes, and write this quote twice."
                );
            _at++;
        }

        return text[start.._at];
    }

    private string Quoted(int line, int position)
    {
        var value = new StringBuilder();
        for (_at++; !IsAtEnd; _at++)
        {
            if (text[_at] == '"' && text.AsSpan(_at + 1) is not ['"', ..])
            {
                _at++;
                return !IsAtEnd && text[_at] is not (',' or '\r' or '\n')
                    ? throw CreateException(
                        _line,
                        Position,
                        "only a comma or the end of the line can follow the quote that ends a field; write a quote inside of "
                            + "a field twice."
                    )
                    : value.ToString();
            }

            value.Append(text[_at]);
            if (text[_at] == '"')
                _at++;
            else if (text[_at] == '\n')
                NextLine();
        }

        throw CreateException(line, position, "the field starts with a quote, but no quote ends it.");
    }

    private void EndLine()
    {
        if (!IsAtEnd && text[_at] == '\r')
            _at++;
        if (IsAtEnd)
            return;

        // A bare carriage return ends a line as well.
        if (text[_at] == '\n')
        {
            NextLine();
            _at++;
        }
        else
        {
            _line++;
            _lineStart = _at;
        }
    }

    private void NextLine()
    {
        _line++;
        _lineStart = _at + 1;
    }

    private SeedDataException CreateException(int line, int position, string problem) =>
        new(origin with { Line = line, Position = position }, problem);
}
