using System.Reflection;
using DynamoObjects.Testing.MSTest.Discovery;

namespace DynamoObjects.Testing;

/// <summary>Specifies the static member that provides the data rows of a test with
/// <see cref="DynamoTestMethodAttribute"/>, as <c>[DynamicData]</c> does for a <c>[TestMethod]</c>.</summary>
/// <remarks>The member is a property, a method or a field. Its rows are those that <see cref="DynamicDataAttribute"/>
/// supports: arrays, tuples, <see cref="TestDataRow{T}"/>, or single values of any type. The rows are read once for
/// each backend, and again when an IDE runs a discovered case, so the member must return them in the same order each
/// time.</remarks>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true, Inherited = false)]
public sealed class DynamoDynamicDataAttribute : Attribute, IRowSource
{
    private readonly string _member;
    private readonly Type? _type;
    private readonly object?[] _arguments;

    /// <summary>Initializes a new instance that reads the rows from a member of the class that declares the
    /// test.</summary>
    /// <param name="member">The name of the member.</param>
    /// <param name="arguments">The arguments, if the member is a method with parameters.</param>
    public DynamoDynamicDataAttribute(string member, params object?[] arguments)
    {
        _member = member;
        _arguments = arguments;
    }

    /// <summary>Initializes a new instance that reads the rows from a member of another class.</summary>
    /// <param name="member">The name of the member.</param>
    /// <param name="type">The class that declares the member.</param>
    /// <param name="arguments">The arguments, if the member is a method with parameters.</param>
    public DynamoDynamicDataAttribute(string member, Type type, params object?[] arguments)
        : this(member, arguments) => _type = type;

    /// <summary>Gets or sets the name of a method that returns the name of a row.</summary>
    /// <value>A public static method with a <see cref="MethodInfo"/> and the row's values as parameters that returns a
    /// <see langword="string"/>. The default is <see langword="null"/>: the method name and the values.</value>
    public string? DynamicDataDisplayName { get; set; }

    /// <summary>Gets or sets the class that declares the method <see cref="DynamicDataDisplayName"/>.</summary>
    /// <value>The default is <see langword="null"/>: the class that declares the test.</value>
    public Type? DynamicDataDisplayNameDeclaringType { get; set; }

    /// <summary>Gets or sets the reason why the rows are ignored.</summary>
    /// <value>The default is <see langword="null"/>: the rows run.</value>
    public string? IgnoreMessage { get; set; }

    IEnumerable<TestRow> IRowSource.GetRows(MethodInfo method)
    {
        var source = _type is null ? new DynamicDataAttribute(_member, _arguments) : new DynamicDataAttribute(_member, _type, _arguments);
        source.DynamicDataDisplayName = DynamicDataDisplayName;
        source.DynamicDataDisplayNameDeclaringType = DynamicDataDisplayNameDeclaringType;
        return source
            .GetData(method)
            .Select(data =>
                MemberRow.Create(data, method, source) is var row && row.IgnoreMessage is null
                    ? row with
                    {
                        IgnoreMessage = IgnoreMessage,
                    }
                    : row
            );
    }
}
