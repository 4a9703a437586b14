using System.Globalization;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Expressions.Tree;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Expressions.PartiQL;

/// <content>Paths, literals and parameters.</content>
internal sealed partial class StatementParser
{
    private Operand ReadOperand()
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

            if (Current.IsWord("size") && _tokens[_position + 1].Is("("))
            {
                _position += 2;
                var of = ReadOperand();
                Expect(")");
                _hasSize = true;
                return CountOperator(new SizeOperand(of));
            }

            if (!Current.IsName && !IsCall)
                return AddSlot(ReadLiteral());
            if (IsCall)
                throw Failures.Validation(Messages.UnrecognizedFunction(Current.Text, Current.Place));
            return new PathOperand(ReadPath());
        }
        finally
        {
            _depth--;
        }
    }

    private ValueOperand AddSlot(StatementValue value)
    {
        _values.Add(value);
        return new ValueOperand(_values.Count - 1);
    }

    private DocumentPath ReadPath()
    {
        if (!Current.IsName)
            throw Unexpected();
        var path = new List<PathElement> { PathElement.FromName(_tokens[_position++].Text) };
        while (true)
        {
            if (TryTake("."))
                path.Add(
                    Current.IsName
                        ? PathElement.FromName(_tokens[_position++].Text)
                        : throw Failures.Validation(Messages.PathAfterDotInvalid)
                );
            else if (!TryTake("["))
                return Build(path);
            else if (IsIndex(out var index))
                path.Add(TakeStep(PathElement.FromIndex(index)));
            else if (Current.Kind == StatementTokenKind.Text)
                path.Add(TakeStep(PathElement.FromName(Current.Text)));
            else
                throw Unexpected();
        }
    }

    private static DocumentPath Build(List<PathElement> steps)
    {
        if (steps.Exists(step => step.Name is ""))
            throw Failures.Validation(Messages.PathPartEmpty);
        var path = new DocumentPath([.. steps]);
        return path.Problem is { } problem ? throw Failures.Validation(problem) : path;
    }

    private bool IsIndex(out int index)
    {
        index = 0;
        return Current.Kind == StatementTokenKind.Number
            && int.TryParse(Current.Text, NumberStyles.None, CultureInfo.InvariantCulture, out index);
    }

    private PathElement TakeStep(PathElement step)
    {
        _position++;
        Expect("]");
        return step;
    }

    /// <summary>Reads a value; <paramref name="place"/> is its place in the outermost value.</summary>
    private StatementValue ReadLiteral(string place = "root")
    {
        Enter();
        try
        {
            var token = Current;
            switch (token.Kind)
            {
                case StatementTokenKind.Text:
                    _position++;
                    return new ConstantValue(new AttributeValue { S = token.Text });
                case StatementTokenKind.Number:
                    _position++;
                    return Number(token.Text, place);
                case StatementTokenKind.Parameter:
                    _position++;
                    return CheckFits(new ParameterValue(_parameterCount++));
                case StatementTokenKind.Symbol when token.Text is "-" or "+" && _tokens[_position + 1].Kind == StatementTokenKind.Number:
                    _position += 2;
                    return Number(token.Text + _tokens[_position - 1].Text, place);
                case StatementTokenKind.Symbol when token.Text == "{":
                    return ReadMap(place);
                case StatementTokenKind.Symbol when token.Text == "[":
                    return ReadListLiteral(place);
                case StatementTokenKind.Symbol when token.Text == "<<":
                    return ReadBag();
                case StatementTokenKind.Word when TryTakeWord("TRUE"):
                    return new ConstantValue(new AttributeValue { BOOL = true });
                case StatementTokenKind.Word when TryTakeWord("FALSE"):
                    return new ConstantValue(new AttributeValue { BOOL = false });
                case StatementTokenKind.Word when TryTakeWord("NULL"):
                    return new ConstantValue(new AttributeValue { NULL = true });
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

    private static ConstantValue Number(string text, string place)
    {
        try
        {
            SdkValues.ReadNumber(text, ValueLayer.Older);
            return new ConstantValue(new AttributeValue { N = text });
        }
        catch (AmazonDynamoDBException exception)
        {
            throw Failures.Validation(Messages.WithPlace(exception.Message, place));
        }
    }

    private StatementValue ReadMap(string place)
    {
        var members = ReadMembers(place, isItem: false);
        return Build([.. members.Values], values => new AttributeValue
        {
            M = members.Keys.Zip(values).ToDictionary(m => m.First, m => m.Second),
            IsMSet = true,
        });
    }

    // The attributes of an item are separate values.
    private Dictionary<string, StatementValue> ReadMembers(string place, bool isItem)
    {
        var members = new Dictionary<string, StatementValue>();
        var start = _tokens[_position++];
        if (!Current.Is("}"))
        {
            ReadList(() =>
            {
                var key = Current;
                if (key.IsName)
                    throw Failures.Validation(Messages.TupleKey(place, key.Place));
                if (key.Kind != StatementTokenKind.Text)
                    throw Unexpected();
                _position++;
                Expect(":");
                if (!members.TryAdd(key.Text, ReadLiteral(isItem ? "root" : $"{place}.{key.Text}")))
                    throw Failures.Validation(Messages.TupleKeyTwice(key.Text, place, (isItem ? key : start).Place));
            });
        }

        Expect("}");
        return members;
    }

    private StatementValue ReadListLiteral(string place)
    {
        var list = new List<StatementValue>();
        _position++;
        if (!Current.Is("]"))
            ReadList(() => list.Add(ReadLiteral(string.Create(CultureInfo.InvariantCulture, $"{place}[{list.Count}]"))));
        Expect("]");
        return Build([.. list], values => new AttributeValue { L = values, IsLSet = true });
    }

    private StatementValue ReadBag()
    {
        var members = new List<StatementValue>();
        _position++;
        if (TryTake(">>"))
            throw Failures.Validation(Messages.BagEmpty);
        ReadList(() => members.Add(ReadLiteral()));
        Expect(">>");
        return Build([.. members], Bag);
    }

    private static AttributeValue Bag(List<AttributeValue> members)
    {
        if (members.TrueForAll(member => member.S is not null))
            return new AttributeValue { SS = members.ConvertAll(member => member.S) };
        if (members.TrueForAll(member => member.N is not null))
            return new AttributeValue { NS = members.ConvertAll(member => member.N) };
        if (members.TrueForAll(member => member.B is not null))
            return new AttributeValue { BS = members.ConvertAll(member => member.B) };
        throw Failures.Validation(Messages.BagMixed);
    }

    /// <summary>Creates a value from others: only once, if all of them are literals.</summary>
    private StatementValue Build(StatementValue[] parts, Func<List<AttributeValue>, AttributeValue> make) =>
        Array.TrueForAll(parts, part => part.Constant is not null)
            ? new ConstantValue(make([.. parts.Select(part => part.Constant!)]))
            : CheckFits(new DeferredValue(parameters => make([.. parts.Select(part => part.Fill(parameters))])));

    /// <summary>Checks a value with parameters in it, if the parameters are known.</summary>
    private StatementValue CheckFits(StatementValue value)
    {
        if (_parameterValues is not null)
            value.Fill(_parameterValues);
        return value;
    }
}
