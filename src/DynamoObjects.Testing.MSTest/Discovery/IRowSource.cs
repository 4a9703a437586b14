using System.Reflection;

namespace DynamoObjects.Testing.MSTest.Discovery;

/// <summary>An attribute that gives a test rows of data.</summary>
/// <remarks>It is no data source of MSTest's: those make cases of their own, without a backend.</remarks>
internal interface IRowSource
{
    IEnumerable<TestRow> GetRows(MethodInfo method);
}
