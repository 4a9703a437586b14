using System.Text;

namespace DynamoObjects.Mock.Formats;

/// <summary>Splits CSV into records and fields: <see href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</see>, also with bare line
/// feeds and other delimiters.</summary>
/// <param name="source">The text, which is read once and not held.</param>
/// <param name="delimiter">The character between two fields.</param>
/// <param name="createException">Creates the exception for a problem at a line and a position, both from 1.</param>
internal sealed class CsvReader(TextReader source, char delimiter, Func<int, int, string, Exception> createException)
{
    private readonly StringBuilder _text = new();
    private int _line = 1;
    private int _position = 1;

    private bool IsAtEnd => source.Peek() < 0;

    /// <summary>Returns the records; blank lines are skipped.</summary>
    /// <exception cref="Exception">A quote is at an invalid position.</exception>
    public IEnumerable<List<CsvField>> ReadRecords()
    {
        while (!IsAtEnd)
        {
            var record = ReadRecord();
            if (record is not [{ IsEmpty: true }])
                yield return record;
        }
    }

    private List<CsvField> ReadRecord()
    {
        var fields = new List<CsvField> { ReadField() };
        while (source.Peek() == delimiter)
        {
            Take();
            fields.Add(ReadField());
        }

        EndLine();
        return fields;
    }

    private CsvField ReadField()
    {
        var (line, position) = (_line, _position);
        _text.Clear();
        var isQuoted = source.Peek() == '"';
        if (isQuoted)
            ReadQuoted(line, position);
        else
            ReadBare();
        return new CsvField(_text.ToString(), isQuoted, line, position);
    }

    private void ReadBare()
    {
        while (!IsEndOfField(source.Peek()))
        {
            if (source.Peek() == '"')
            {
                throw createException(
                    _line,
                    _position,
                    "a field without quotes contains a quote; put the whole field in quotes, and write this quote twice."
                );
            }

            _text.Append(Take());
        }
    }

    private void ReadQuoted(int line, int position)
    {
        Take();
        while (!IsAtEnd)
        {
            var next = Take();
            if (next != '"')
            {
                _text.Append(next);
                if (next == '\n')
                    NextLine();
                continue;
            }

            if (source.Peek() != '"')
            {
                CheckEndOfQuoted();
                return;
            }

            _text.Append(Take());
        }

        throw createException(line, position, "the field starts with a quote, but no quote ends it.");
    }

    private void CheckEndOfQuoted()
    {
        if (!IsEndOfField(source.Peek()))
        {
            throw createException(
                _line,
                _position,
                $"only a {(delimiter == ',' ? "comma" : $"'{delimiter}'")} or the end of the line can follow the quote that ends a "
                    + "field; write a quote inside of a field twice."
            );
        }
    }

    private bool IsEndOfField(int next) => next < 0 || next == delimiter || next is '\r' or '\n';

    /// <summary>Ends a line; a bare carriage return does so as well.</summary>
    private void EndLine()
    {
        if (IsAtEnd)
            return;
        if (source.Peek() == '\r')
            Take();
        if (source.Peek() == '\n')
            Take();
        NextLine();
    }

    private char Take()
    {
        _position++;
        return (char)source.Read();
    }

    private void NextLine() => (_line, _position) = (_line + 1, 1);
}
