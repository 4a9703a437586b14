using System.Reflection;
using DynamoObjects.Testing.Settings;

namespace DynamoObjects.Testing.MSTest.Discovery;

/// <summary>Finds problems with the declaration of a test.</summary>
internal static class Declaration
{
    public static string? FindProblem(MethodInfo method, Backend declared) =>
        BackendSelection.FindProblem(declared) ?? DescribeForeignSource(method);

    /// <summary>Returns a message if MSTest creates cases without a backend for a test; otherwise
    /// <see langword="null"/>.</summary>
    public static string? DescribeForeignSource(MethodInfo method) =>
        method.GetCustomAttributes(inherit: false).FirstOrDefault(IsForeign) switch
        {
            null => null,
            DataRowAttribute => "[DataRow] creates cases without a backend. With [DynamoTestMethod], use [DynamoDataRow(...)].",
            DynamicDataAttribute => "[DynamicData] creates cases without a backend. With [DynamoTestMethod], use [DynamoDynamicData(...)].",
            var other => $"[{other.GetType().Name}] creates cases without a backend. With [DynamoTestMethod], use [DynamoDataRow(...)], "
                + "or [DynamoDynamicData(...)] with a member that returns the same rows.",
        };

    private static bool IsForeign(object attribute) =>
        attribute is ITestDataSource and not DynamoTestMethodAttribute or DataSourceAttribute;

    /// <summary>Returns why MSTest cannot start a case of the test: it would put the data of the case into the params
    /// array.</summary>
    public static string? FindStartProblem(MethodInfo method) =>
        method.GetParameters() is [var only] && only.IsDefined(typeof(ParamArrayAttribute))
            ? "MSTest cannot run a test whose only parameter is a 'params' array. Add a DynamoTestContext parameter before it."
            : null;
}
