using System.Linq.Expressions;
using System.Numerics;

namespace DynamoObjects.Lambdas;

/// <summary>Computes the number conversions that the compiler emits without a method. They truncate, as in C#.</summary>
internal static class NumberCast
{
    public static object Convert(UnaryExpression source, object value, Type type)
    {
        var isChecked = source.NodeType == ExpressionType.ConvertChecked;
        return value switch
        {
            Enum => FromEnum(source, value, type),
            sbyte v => To(source, v, type, isChecked),
            byte v => To(source, v, type, isChecked),
            short v => To(source, v, type, isChecked),
            ushort v => To(source, v, type, isChecked),
            char v => To(source, (ushort)v, type, isChecked),
            int v => To(source, v, type, isChecked),
            uint v => To(source, v, type, isChecked),
            long v => To(source, v, type, isChecked),
            ulong v => To(source, v, type, isChecked),
            float v => To(source, v, type, isChecked),
            double v => To(source, v, type, isChecked),
            _ => throw ValueReader.CreateUnsupportedException(source),
        };
    }

    private static object FromEnum(UnaryExpression source, object value, Type type)
    {
        var number = System.Convert.ChangeType(
            value,
            Enum.GetUnderlyingType(value.GetType()),
            System.Globalization.CultureInfo.InvariantCulture
        );
        return number.GetType() == type ? number : Convert(source, number, type);
    }

    private static object To<T>(Expression source, T value, Type type, bool isChecked)
        where T : INumber<T> =>
        Type.GetTypeCode(type) switch
        {
            _ when type.IsEnum => Enum.ToObject(type, To(source, value, Enum.GetUnderlyingType(type), isChecked)),
            TypeCode.SByte => To<T, sbyte>(value, isChecked),
            TypeCode.Byte => To<T, byte>(value, isChecked),
            TypeCode.Int16 => To<T, short>(value, isChecked),
            TypeCode.UInt16 => To<T, ushort>(value, isChecked),
            TypeCode.Char => (char)To<T, ushort>(value, isChecked),
            TypeCode.Int32 => To<T, int>(value, isChecked),
            TypeCode.UInt32 => To<T, uint>(value, isChecked),
            TypeCode.Int64 => To<T, long>(value, isChecked),
            TypeCode.UInt64 => To<T, ulong>(value, isChecked),
            TypeCode.Single => To<T, float>(value, isChecked),
            TypeCode.Double => To<T, double>(value, isChecked),
            _ => throw ValueReader.CreateUnsupportedException(source),
        };

    private static TTo To<TFrom, TTo>(TFrom value, bool isChecked)
        where TFrom : INumber<TFrom>
        where TTo : INumber<TTo> => isChecked ? TTo.CreateChecked(value) : TTo.CreateTruncating(value);
}
