using System.Globalization;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Expressions.PartiQL;

/// <content>Paths, literals and parameters.</content>
internal sealed partial class StatementParser
{
    private StatementOperand ReadOperand()
    {
        Enter();
        try
        {
            if (TryTake("("))
            {
                var inner = ReadOperand();
                Expect(")");
                return inner;
            }
            if (Current.IsWord("size") && _tokens[_at + 1].Is("("))
            {
                _at += 2;
                var of = ReadOperand();
                Expect(")");
                return new StatementOperand { SizeOf = of };
            }
            if (!Current.IsName && !IsCall)
                return new StatementOperand { Literal = ReadLiteral() };
            if (IsCall)
                throw Failures.Validation(Messages.UnrecognizedFunction(Current.Text, Current.Place));
            return new StatementOperand { Path = ReadPath() };
        }
        finally
        {
            _depth--;
        }
    }

    private List<PathElement> ReadPath()
    {
        if (!Current.IsName)
            throw Unexpected();
        var path = new List<PathElement> { PathElement.Of(_tokens[_at++].Text) };
        while (true)
        {
            if (TryTake("."))
                path.Add(Current.IsName ? PathElement.Of(_tokens[_at++].Text) : throw Wrong("Invalid path dot component"));
            else if (!TryTake("["))
                return path;
            else if (Current.Kind == StatementTokenKind.Number && int.TryParse(Current.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var index))
                path.Add(TakeStep(PathElement.At(index)));
            else if (Current.Kind == StatementTokenKind.Text)
                path.Add(TakeStep(PathElement.Of(Current.Text)));
            else
                throw Unexpected();
        }
    }

    private PathElement TakeStep(PathElement step)
    {
        _at++;
        Expect("]");
        return step;
    }

    /// <summary>Reads a value; <paramref name="place"/> is where it is in the outermost one.</summary>
    private AttributeValue ReadLiteral(string place = "root")
    {
        Enter();
        try
        {
            var token = Current;
            switch (token.Kind)
            {
                case StatementTokenKind.Text:
                    _at++;
                    return new AttributeValue { S = token.Text };
                case StatementTokenKind.Number:
                    _at++;
                    return Number(token.Text, place);
                case StatementTokenKind.Parameter:
                    _at++;
                    return _taken < _parameters.Count ? _parameters[_taken++] : throw Failures.Validation(Messages.ParametersMismatch);
                case StatementTokenKind.Symbol when token.Text is "-" or "+" && _tokens[_at + 1].Kind == StatementTokenKind.Number:
                    _at += 2;
                    return Number(token.Text + _tokens[_at - 1].Text, place);
                case StatementTokenKind.Symbol when token.Text == "{":
                    return ReadMap(place);
                case StatementTokenKind.Symbol when token.Text == "[":
                    return ReadListLiteral(place);
                case StatementTokenKind.Symbol when token.Text == "<<":
                    return ReadBag();
                case StatementTokenKind.Word when TryTakeWord("TRUE"):
                    return new AttributeValue { BOOL = true };
                case StatementTokenKind.Word when TryTakeWord("FALSE"):
                    return new AttributeValue { BOOL = false };
                case StatementTokenKind.Word when TryTakeWord("NULL"):
                    return new AttributeValue { NULL = true };
                case StatementTokenKind.Word or StatementTokenKind.QuotedName when token.IsName || IsCall || token.IsWord("MISSING"):
                    throw Failures.Validation(Messages.LiteralType(token.Text, place, token.Place));
                default:
                    throw Unexpected();
            }
        }
        finally
        {
            _depth--;
        }
    }

    private static AttributeValue Number(string text, string place)
    {
        try
        {
            SdkValues.ReadNumber(text, ValueLayer.Older);
            return new AttributeValue { N = text };
        }
        catch (AmazonDynamoDBException fault)
        {
            throw Failures.Validation(Messages.Under(fault.Message, place));
        }
    }

    // The attributes of an item are values of their own.
    private AttributeValue ReadMap(string place = "root", bool isItem = false)
    {
        var map = new Dictionary<string, AttributeValue>();
        var start = _tokens[_at++];
        if (!Current.Is("}"))
        {
            ReadList(() =>
            {
                var key = Current;
                if (key.IsName)
                    throw Failures.Validation(Messages.TupleKey(place, key.Place));
                if (key.Kind != StatementTokenKind.Text)
                    throw Unexpected();
                _at++;
                Expect(":");
                if (!map.TryAdd(key.Text, ReadLiteral(isItem ? "root" : $"{place}.{key.Text}")))
                    throw Failures.Validation(Messages.TupleKeyTwice(key.Text, place, (isItem ? key : start).Place));
            });
        }
        Expect("}");
        return new AttributeValue { M = map, IsMSet = true };
    }

    private AttributeValue ReadListLiteral(string place)
    {
        var list = new List<AttributeValue>();
        _at++;
        if (!Current.Is("]"))
            ReadList(() => list.Add(ReadLiteral(string.Create(CultureInfo.InvariantCulture, $"{place}[{list.Count}]"))));
        Expect("]");
        return new AttributeValue { L = list, IsLSet = true };
    }

    private AttributeValue ReadBag()
    {
        var members = new List<AttributeValue>();
        _at++;
        if (TryTake(">>"))
            throw Failures.Validation(Messages.BagEmpty);
        ReadList(() => members.Add(ReadLiteral()));
        Expect(">>");
        if (members.TrueForAll(member => member.S is not null))
            return new AttributeValue { SS = members.ConvertAll(member => member.S) };
        if (members.TrueForAll(member => member.N is not null))
            return new AttributeValue { NS = members.ConvertAll(member => member.N) };
        if (members.TrueForAll(member => member.B is not null))
            return new AttributeValue { BS = members.ConvertAll(member => member.B) };
        throw Failures.Validation(Messages.BagMixed);
    }
}
