using System.Reflection;

namespace DynamoObjects.Testing.MSTest.Discovery;

/// <summary>An attribute that provides the rows of a test.</summary>
/// <remarks>It is not an MSTest data source: MSTest would create cases without a backend for it.</remarks>
internal interface IRowSource
{
    IEnumerable<TestRow> GetRows(MethodInfo method);
}
