using System.Globalization;
using System.Reflection;

namespace DynamoObjects.Testing.Cases;

/// <summary>Represents a test method without the parameters that the test kit provides, for the framework's rules on
/// rows and for its data attributes.</summary>
/// <param name="method">The test method.</param>
internal sealed class RowMethod(MethodInfo method) : MethodInfo
{
    private readonly ParameterInfo[] _parameters = Array.FindAll(method.GetParameters(), parameter =>
        !ProvidedParameters.CanProvide(parameter.ParameterType)
    );

    /// <summary>The test method with all its parameters.</summary>
    public MethodInfo FullMethod { get; } = method;

    public override string Name => FullMethod.Name;

    public override Type? DeclaringType => FullMethod.DeclaringType;

    public override Type? ReflectedType => FullMethod.ReflectedType;

    public override Module Module => FullMethod.Module;

    public override int MetadataToken => FullMethod.MetadataToken;

    public override MethodAttributes Attributes => FullMethod.Attributes;

    public override CallingConventions CallingConvention => FullMethod.CallingConvention;

    public override RuntimeMethodHandle MethodHandle => FullMethod.MethodHandle;

    public override Type ReturnType => FullMethod.ReturnType;

    public override ParameterInfo ReturnParameter => FullMethod.ReturnParameter;

    public override ICustomAttributeProvider ReturnTypeCustomAttributes => FullMethod.ReturnTypeCustomAttributes;

    public override bool IsGenericMethod => FullMethod.IsGenericMethod;

    public override bool IsGenericMethodDefinition => FullMethod.IsGenericMethodDefinition;

    public override bool ContainsGenericParameters => FullMethod.ContainsGenericParameters;

    public override ParameterInfo[] GetParameters() => [.. _parameters];

    public override Type[] GetGenericArguments() => FullMethod.GetGenericArguments();

    public override MethodInfo GetGenericMethodDefinition() => new RowMethod(FullMethod.GetGenericMethodDefinition());

    public override MethodInfo MakeGenericMethod(params Type[] typeArguments) => new RowMethod(FullMethod.MakeGenericMethod(typeArguments));

    public override MethodInfo GetBaseDefinition() => FullMethod.GetBaseDefinition();

    public override MethodImplAttributes GetMethodImplementationFlags() => FullMethod.GetMethodImplementationFlags();

    public override object[] GetCustomAttributes(bool inherit) => FullMethod.GetCustomAttributes(inherit);

    public override object[] GetCustomAttributes(Type attributeType, bool inherit) =>
        FullMethod.GetCustomAttributes(attributeType, inherit);

    public override IList<CustomAttributeData> GetCustomAttributesData() => FullMethod.GetCustomAttributesData();

    public override bool IsDefined(Type attributeType, bool inherit) => FullMethod.IsDefined(attributeType, inherit);

    /// <exception cref="NotSupportedException">The method has provided parameters, for which there are no
    /// arguments.</exception>
    public override object? Invoke(object? obj, BindingFlags invokeAttr, Binder? binder, object?[]? parameters, CultureInfo? culture) =>
        (parameters?.Length ?? 0) == FullMethod.GetParameters().Length
            ? FullMethod.Invoke(obj, invokeAttr, binder, parameters, culture)
            : throw new NotSupportedException($"{FullMethod} cannot be called without the values that DynamoObjects.Testing provides.");

    public override bool Equals(object? obj) => obj is RowMethod other && FullMethod.Equals(other.FullMethod);

    public override int GetHashCode() => FullMethod.GetHashCode();

    public override string? ToString() => FullMethod.ToString();
}
