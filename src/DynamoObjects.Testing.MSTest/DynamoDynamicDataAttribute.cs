using System.Reflection;
using DynamoObjects.Testing.MSTest.Discovery;

namespace DynamoObjects.Testing;

/// <summary>Rows of data, from a static member, for a test with <see cref="DynamoTestMethodAttribute"/>: its
/// <c>[DynamicData]</c>.</summary>
/// <remarks>The member is a property, a method or a field, and its rows are what <see cref="DynamicDataAttribute"/>
/// takes: arrays, tuples, <see cref="TestDataRow{T}"/>, or single values of any type. Each backend reads the rows anew;
/// an IDE that runs a case that it has found before reads them once more, so they must come in the same order.</remarks>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true, Inherited = false)]
public sealed class DynamoDynamicDataAttribute : Attribute, IRowSource
{
    private readonly string _member;
    private readonly Type? _type;
    private readonly object?[] _arguments;

    /// <summary>Takes the rows from a member of the class that declares the test.</summary>
    /// <param name="member">The member's name.</param>
    /// <param name="arguments">The arguments, where the member is a method that has parameters.</param>
    public DynamoDynamicDataAttribute(string member, params object?[] arguments)
    {
        _member = member;
        _arguments = arguments;
    }

    /// <summary>Takes the rows from a member of another class.</summary>
    /// <param name="member">The member's name.</param>
    /// <param name="type">The class that has the member.</param>
    /// <param name="arguments">The arguments, where the member is a method that has parameters.</param>
    public DynamoDynamicDataAttribute(string member, Type type, params object?[] arguments)
        : this(member, arguments) => _type = type;

    /// <summary>A static method that names a row: public, from a <see cref="MethodInfo"/> and the row's values to a
    /// <see langword="string"/>.</summary>
    /// <value>The default is <see langword="null"/>: the method and the values.</value>
    public string? DynamicDataDisplayName { get; set; }

    /// <summary>The class that has the method <see cref="DynamicDataDisplayName"/>.</summary>
    /// <value>The default is <see langword="null"/>: the class that declares the test.</value>
    public Type? DynamicDataDisplayNameDeclaringType { get; set; }

    /// <summary>Why the rows do not run.</summary>
    /// <value>The default is <see langword="null"/>: they run.</value>
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
