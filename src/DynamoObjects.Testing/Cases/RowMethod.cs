using System.Globalization;
using System.Reflection;

namespace DynamoObjects.Testing.Cases;

/// <summary>A test method without the parameters that the test is given: what a framework's own rules for rows, and its
/// data attributes, are to see.</summary>
/// <param name="method">The test method.</param>
internal sealed class RowMethod(MethodInfo method) : MethodInfo
{
    private readonly ParameterInfo[] _parameters = Array.FindAll(method.GetParameters(), parameter =>
        !GivenParameters.Gives(parameter.ParameterType)
    );

    /// <summary>The test method with all its parameters.</summary>
    public MethodInfo Whole { get; } = method;

    public override string Name => Whole.Name;

    public override Type? DeclaringType => Whole.DeclaringType;

    public override Type? ReflectedType => Whole.ReflectedType;

    public override Module Module => Whole.Module;

    public override int MetadataToken => Whole.MetadataToken;

    public override MethodAttributes Attributes => Whole.Attributes;

    public override CallingConventions CallingConvention => Whole.CallingConvention;

    public override RuntimeMethodHandle MethodHandle => Whole.MethodHandle;

    public override Type ReturnType => Whole.ReturnType;

    public override ParameterInfo ReturnParameter => Whole.ReturnParameter;

    public override ICustomAttributeProvider ReturnTypeCustomAttributes => Whole.ReturnTypeCustomAttributes;

    public override bool IsGenericMethod => Whole.IsGenericMethod;

    public override bool IsGenericMethodDefinition => Whole.IsGenericMethodDefinition;

    public override bool ContainsGenericParameters => Whole.ContainsGenericParameters;

    public override ParameterInfo[] GetParameters() => [.. _parameters];

    public override Type[] GetGenericArguments() => Whole.GetGenericArguments();

    public override MethodInfo GetGenericMethodDefinition() => new RowMethod(Whole.GetGenericMethodDefinition());

    public override MethodInfo MakeGenericMethod(params Type[] typeArguments) => new RowMethod(Whole.MakeGenericMethod(typeArguments));

    public override MethodInfo GetBaseDefinition() => Whole.GetBaseDefinition();

    public override MethodImplAttributes GetMethodImplementationFlags() => Whole.GetMethodImplementationFlags();

    public override object[] GetCustomAttributes(bool inherit) => Whole.GetCustomAttributes(inherit);

    public override object[] GetCustomAttributes(Type attributeType, bool inherit) => Whole.GetCustomAttributes(attributeType, inherit);

    public override IList<CustomAttributeData> GetCustomAttributesData() => Whole.GetCustomAttributesData();

    public override bool IsDefined(Type attributeType, bool inherit) => Whole.IsDefined(attributeType, inherit);

    /// <exception cref="NotSupportedException">There is no argument for what the test is given.</exception>
    public override object? Invoke(object? obj, BindingFlags invokeAttr, Binder? binder, object?[]? parameters, CultureInfo? culture) =>
        (parameters?.Length ?? 0) == Whole.GetParameters().Length
            ? Whole.Invoke(obj, invokeAttr, binder, parameters, culture)
            : throw new NotSupportedException($"{Whole} cannot be called without what the test is given.");

    public override bool Equals(object? obj) => obj is RowMethod other && Whole.Equals(other.Whole);

    public override int GetHashCode() => Whole.GetHashCode();

    public override string? ToString() => Whole.ToString();
}
