using System.Globalization;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Expressions.PartiQL;

/// <content>Literals and parameters.</content>
internal sealed partial class StatementParser
{
    /// <summary>Converts a value.</summary>
    /// <param name="node">The value.</param>
    /// <param name="place">Its place in the outermost value.</param>
    private StatementValue ConvertValue(SyntaxNode node, ValuePlace place)
    {
        var text = node.Token.Text;
        switch (node.Kind)
        {
            case SyntaxKind.Text:
                return new ConstantValue(new AttributeValue { S = text });
            case SyntaxKind.Number:
                return ConvertNumber(text, place);
            case SyntaxKind.Boolean:
                return new ConstantValue(new AttributeValue { BOOL = text.Equals("TRUE", StringComparison.OrdinalIgnoreCase) });
            case SyntaxKind.Null:
                return new ConstantValue(new AttributeValue { NULL = true });
            case SyntaxKind.Parameter:
                return CheckFits(new ParameterValue(int.Parse(text, CultureInfo.InvariantCulture)));
            case SyntaxKind.List:
                StatementValue[] elements = [.. node.Children.Select((element, i) => ConvertValue(element, place.Element(i)))];
                return Build(elements, values => new AttributeValue { L = values, IsLSet = true });
            case SyntaxKind.Bag:
                return ConvertBag(node);
            case SyntaxKind.Struct:
                var members = ConvertMembers(node, place, isItem: false);
                return Build([.. members.Values], values => new AttributeValue
                {
                    M = members.Keys.Zip(values).ToDictionary(m => m.First, m => m.Second),
                    IsMSet = true,
                });
            default:
                throw Failures.Validation(Messages.LiteralType(node.TypeName, place.OfType, node.Place));
        }
    }

    private static ConstantValue ConvertNumber(string text, ValuePlace place)
    {
        try
        {
            SdkValues.ReadNumber(text, ValueLayer.Older);
            return new ConstantValue(new AttributeValue { N = text });
        }
        catch (AmazonDynamoDBException exception)
        {
            throw Failures.Validation(Messages.WithPlace(exception.Message, place.OfNumber));
        }
    }

    // The attributes of an item are separate values.
    private Dictionary<string, StatementValue> ConvertMembers(SyntaxNode node, ValuePlace place, bool isItem)
    {
        var members = new Dictionary<string, StatementValue>();
        for (var i = 0; i < node.Children.Length; i += 2)
        {
            var (key, value) = (node.Children[i], node.Children[i + 1]);
            if (key.Kind != SyntaxKind.Text)
                throw Failures.Validation(Messages.TupleKey(key.TypeName, place.OfType, key.Place));
            var name = key.Token.Text;
            if (!members.TryAdd(name, isItem ? ConvertAttribute(value) : ConvertValue(value, place.Member(name))))
                throw Failures.Validation(Messages.TupleKeyTwice(name, place.OfType, (isItem ? key : node).Place));
        }

        return members;
    }

    /// <summary>Converts an attribute of an inserted item; the message for what is no value differs there.</summary>
    private StatementValue ConvertAttribute(SyntaxNode node)
    {
        if (node.Kind == SyntaxKind.Path)
            throw Failures.Validation(Messages.AttributeOfPath);
        var isValue = node.IsLiteral || node.Kind is SyntaxKind.Parameter or SyntaxKind.List or SyntaxKind.Bag or SyntaxKind.Struct;
        return isValue
            ? ConvertValue(node, ValuePlace.Root)
            : throw Failures.Validation(Messages.LiteralType(GetAttributeType(node), ValuePlace.Root.OfType, node.Place));
    }

    private static string GetAttributeType(SyntaxNode node) =>
        node.Kind is SyntaxKind.Missing or SyntaxKind.Select or SyntaxKind.Name ? node.Token.Text : node.Token.Text.ToLowerInvariant();

    private StatementValue ConvertBag(SyntaxNode node)
    {
        if (node.Children.Length == 0)
            throw Failures.Validation(Messages.BagEmpty);
        foreach (var member in node.Children)
        {
            if (member.Kind is not (SyntaxKind.Text or SyntaxKind.Number or SyntaxKind.Parameter))
                throw Failures.Validation(Messages.BagOfOthers(member.Place));
        }

        return Build(Array.ConvertAll(node.Children, member => ConvertValue(member, ValuePlace.Root)), CreateSet);
    }

    private static AttributeValue CreateSet(List<AttributeValue> members)
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
