using System.Globalization;
using System.Linq.Expressions;
using System.Text.RegularExpressions;

namespace DynamoObjects.Lambdas;

/// <summary>
/// Formats a part of a lambda as it is written in code: with enum members instead of numbers, and variables instead of fields.
/// </summary>
internal sealed partial class LambdaText : ExpressionVisitor
{
    public static string Format(Expression expression) => Closure().Replace(new LambdaText().Visit(expression).ToString(), "");

    protected override Expression VisitUnary(UnaryExpression node)
    {
        var inner = Conversions.Strip(node);
        return inner == node ? base.VisitUnary(node) : new TextExpression(Visit(inner).ToString(), node.Type);
    }

    protected override Expression VisitBinary(BinaryExpression node)
    {
        var (left, right) = (Conversions.Strip(node.Left), Conversions.Strip(node.Right));
        return node.Update(Side(node.Left, right.Type), node.Conversion, Side(node.Right, left.Type));
    }

    protected override Expression VisitConstant(ConstantExpression node) =>
        node.Value is Enum value ? new TextExpression(Text(value.GetType(), value), node.Type) : node;

    private static string Text(Type type, object value) => $"{type.Name}.{Enum.ToObject(type, value)}";

    /// <summary>Formats one side of an operator; a number is converted to the type of the other side.</summary>
    private Expression Side(Expression side, Type other)
    {
        var type = Nullable.GetUnderlyingType(other) ?? other;
        if (Conversions.Strip(side) is not ConstantExpression { Value: { } value } constant || value.GetType() == type)
            return Visit(side);
        if (type.IsEnum && Type.GetTypeCode(constant.Type) is >= TypeCode.SByte and <= TypeCode.UInt64)
            return new TextExpression(Text(type, value), side.Type);
        return type == typeof(char) && value is int and >= char.MinValue and <= char.MaxValue
            ? new TextExpression($"'{(char)Convert.ToUInt16(value, CultureInfo.InvariantCulture)}'", side.Type)
            : Visit(side);
    }

    /// <summary>Matches the closure type that .NET writes before a captured variable.</summary>
    [GeneratedRegex(@"value\([^()]*\)\.")]
    private static partial Regex Closure();

    /// <summary>A part whose text is already known.</summary>
    private sealed class TextExpression(string text, Type type) : Expression
    {
        public override ExpressionType NodeType => ExpressionType.Extension;

        public override Type Type => type;

        public override string ToString() => text;

        protected override Expression VisitChildren(ExpressionVisitor visitor) => this;
    }
}
