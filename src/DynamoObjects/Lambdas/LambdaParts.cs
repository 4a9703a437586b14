using System.Linq.Expressions;

namespace DynamoObjects.Lambdas;

/// <summary>
/// The nodes of the lambdas of one call: their shape, which identifies their translation, and their values, which fill it in.
/// </summary>
/// <remarks>
/// .NET creates a lambda at each call, so the lambda object itself cannot identify its translation. Not thread-safe: every call rents an
/// instance.
/// </remarks>
internal sealed class LambdaParts
{
    private static readonly object Null = new();

    [ThreadStatic]
    private static LambdaParts? _free;

    private LambdaToken[] _tokens = new LambdaToken[32];
    private Expression?[] _nodes = new Expression?[32];
    private object?[] _values = new object?[32];
    private int _count;
    private int _hash;

    /// <summary>Whether the tokens describe the whole lambda; otherwise the translation is not cached.</summary>
    public bool IsComplete { get; private set; } = true;

    public int Hash => _hash;

    public ReadOnlySpan<LambdaToken> Tokens => _tokens.AsSpan(0, _count);

    /// <summary>Returns the thread's instance, or a new one if reading a lambda's values translates another lambda.</summary>
    public static LambdaParts Rent()
    {
        var parts = _free ?? new LambdaParts();
        _free = null;
        return parts;
    }

    /// <summary>Returns the instance, without the values.</summary>
    public void Return()
    {
        Array.Clear(_nodes, 0, _count);
        Array.Clear(_values, 0, _count);
        Array.Clear(_tokens, 0, _count);
        (_count, _hash, IsComplete) = (0, 0, true);
        _free = this;
    }

    /// <summary>Adds an input of the translation that no lambda contains.</summary>
    public void Add(int mark, object? value = null) => Append(null, new LambdaToken(~mark, null, value));

    /// <summary>Adds an expression with all its parts.</summary>
    public void Add(Expression? node)
    {
        switch (node)
        {
            case null:
                return;
            case MemberExpression member:
                Append(node, new LambdaToken((int)ExpressionType.MemberAccess, null, member.Member));
                Add(member.Expression);
                break;
            case ConstantExpression or ParameterExpression or DefaultExpression:
                Append(node, new LambdaToken((int)node.NodeType, node.Type, null));
                break;
            case BinaryExpression { Conversion: null } binary:
                Append(node, new LambdaToken((int)binary.NodeType, null, binary.Method));
                Add(binary.Left);
                Add(binary.Right);
                break;
            case UnaryExpression { NodeType: not ExpressionType.Quote } unary:
                Append(node, new LambdaToken((int)unary.NodeType, unary.Type, unary.Method));
                Add(unary.Operand);
                break;
            case MethodCallExpression call:
                Append(node, new LambdaToken((int)ExpressionType.Call, null, call.Method));
                Add(call.Object);
                for (var i = 0; i < call.Arguments.Count; i++)
                    Add(call.Arguments[i]);
                break;
            case NewArrayExpression array:
                Append(node, new LambdaToken((int)array.NodeType | (array.Expressions.Count << 8), array.Type, null));
                for (var i = 0; i < array.Expressions.Count; i++)
                    Add(array.Expressions[i]);
                break;
            case NewExpression creation:
                Append(node, new LambdaToken((int)ExpressionType.New, creation.Type, creation.Constructor));
                for (var i = 0; i < creation.Arguments.Count; i++)
                    Add(creation.Arguments[i]);
                break;
            case InvocationExpression invocation:
                Append(node, new LambdaToken((int)ExpressionType.Invoke, invocation.Expression.Type, null));
                Add(invocation.Expression);
                for (var i = 0; i < invocation.Arguments.Count; i++)
                    Add(invocation.Arguments[i]);
                break;
            case ConditionalExpression condition:
                Append(node, new LambdaToken((int)ExpressionType.Conditional, null, null));
                Add(condition.Test);
                Add(condition.IfTrue);
                Add(condition.IfFalse);
                break;
            case TypeBinaryExpression test:
                Append(node, new LambdaToken((int)test.NodeType, test.TypeOperand, null));
                Add(test.Expression);
                break;
            default:
                Append(node, new LambdaToken((int)node.NodeType, node.Type, null));
                IsComplete = false;
                break;
        }
    }

    public Expression Node(int index) => _nodes[index]!;

    /// <summary>Returns the index of an expression during its translation.</summary>
    public int IndexOf(Expression node)
    {
        var index = Array.IndexOf(_nodes, node, 0, _count);
        if (index >= 0)
            return index;

        // Part of a node that is not taken apart above, whose translation is not cached.
        IsComplete = false;
        Append(node, default);
        return _count - 1;
    }

    /// <summary>Computes the value of an expression that does not depend on the item, once.</summary>
    public object? Read(int index)
    {
        var value = _values[index];
        if (value is null)
            _values[index] = value = ValueReader.Read(_nodes[index]!) ?? Null;
        return ReferenceEquals(value, Null) ? null : value;
    }

    /// <summary>Enumerates the elements of a collection, once.</summary>
    public object?[] ReadAll(int index)
    {
        if (_values[index] is object?[] known)
            return known;
        var elements = CollectionReader.Read(_nodes[index]!).ToArray();
        _values[index] = elements;
        return elements;
    }

    private void Append(Expression? node, LambdaToken token)
    {
        if (_count == _tokens.Length)
        {
            Array.Resize(ref _tokens, _count * 2);
            Array.Resize(ref _nodes, _count * 2);
            Array.Resize(ref _values, _count * 2);
        }

        _tokens[_count] = token;
        _nodes[_count++] = node;
        _hash = (_hash * 31) + token.GetHashCode();
    }
}
