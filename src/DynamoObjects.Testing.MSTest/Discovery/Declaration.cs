using System.Reflection;
using DynamoObjects.Testing.Settings;

namespace DynamoObjects.Testing.MSTest.Discovery;

/// <summary>What is wrong with a test as it is declared.</summary>
internal static class Declaration
{
    public static string? FindProblem(MethodInfo method, Backend declared) =>
        BackendSelection.FindProblem(declared) ?? DescribeForeignSource(method);

    /// <summary>What says that MSTest makes cases without a backend of a test; otherwise <see langword="null"/>.</summary>
    public static string? DescribeForeignSource(MethodInfo method) =>
        method.GetCustomAttributes(inherit: false).FirstOrDefault(IsForeign) switch
        {
            null => null,
            DataRowAttribute => "[DataRow] makes cases without a backend: beside [DynamoTestMethod], write [DynamoDataRow(...)].",
            DynamicDataAttribute =>
                "[DynamicData] makes cases without a backend: beside [DynamoTestMethod], write [DynamoDynamicData(...)].",
            var other =>
                $"[{other.GetType().Name}] makes cases without a backend: beside [DynamoTestMethod], write [DynamoDataRow(...)], or "
                    + $"[DynamoDynamicData(...)] with a member that gives the same rows.",
        };

    private static bool IsForeign(object attribute) =>
        attribute is ITestDataSource and not DynamoTestMethodAttribute or DataSourceAttribute;

    /// <summary>Why MSTest cannot even start a case of the test: it puts what it keeps of a case into the array, before we
    /// see it.</summary>
    public static string? FindStartProblem(MethodInfo method) =>
        method.GetParameters() is [var only] && only.IsDefined(typeof(ParamArrayAttribute))
            ? "MSTest cannot run a case of a test whose only parameter is 'params': put a DynamoTestContext before it."
            : null;
}
