namespace DynamoObjects.Testing.Analyzers;

/// <summary>A test with an attribute of its framework, which runs on no backend.</summary>
internal sealed class PlainTest
{
    private const string Xunit = "Xunit.";

    // Each with the attribute that declares a test on backends; derived attributes count as well.
    private static readonly Dictionary<string, string> Attributes = new()
    {
        ["Xunit.TheoryAttribute"] = "DynamoTheory",
        ["Xunit.FactAttribute"] = "DynamoFact",
        ["NUnit.Framework.TestAttribute"] = "DynamoTest",
        ["NUnit.Framework.TestCaseAttribute"] = "DynamoTestCase",
        ["NUnit.Framework.TestCaseSourceAttribute"] = "DynamoTestCaseSource",
        ["Microsoft.VisualStudio.TestTools.UnitTesting.TestMethodAttribute"] = "DynamoTestMethod",
    };

    // Their values are constants, and so never a client.
    private static readonly string[] ConstantData = ["InlineDataAttribute", "TestCaseAttribute", "DataRowAttribute"];

    private PlainTest(string attribute, string fullName, bool hasDataOfAnyType)
    {
        Attribute = attribute;
        Replacement = Attributes[fullName];
        IsXunit = fullName.StartsWith(Xunit, StringComparison.Ordinal);
        HasDataOfAnyType = hasDataOfAnyType;
    }

    /// <summary>The attribute, as written in code.</summary>
    public string Attribute { get; }

    /// <summary>The attribute to use instead.</summary>
    public string Replacement { get; }

    public bool IsXunit { get; }

    /// <summary>Whether a data source may provide a client.</summary>
    public bool HasDataOfAnyType { get; }

    /// <summary>Returns the declaration of a method, or <see langword="null"/> for a test on backends and for a method
    /// that is not a test.</summary>
    public static PlainTest? Find(IMethodSymbol method)
    {
        if (TestAttributes.IsInTest(method))
            return null;
        var attributes = method.GetAttributes();
        foreach (var attribute in attributes)
        {
            var names = TestAttributes.Bases(attribute.AttributeClass).Select(type => type.ToDisplayString());
            if (names.FirstOrDefault(Attributes.ContainsKey) is { } known)
                return new PlainTest(TestAttributes.GetShortName(attribute.AttributeClass!), known, HasData(attributes, method));
        }

        return null;
    }

    // Frameworks have many data sources, on methods and on parameters, and users add their own.
    private static bool HasData(IEnumerable<AttributeData> attributes, IMethodSymbol method) =>
        attributes
            .Concat(method.Parameters.SelectMany(parameter => parameter.GetAttributes()))
            .Select(attribute => attribute.AttributeClass?.Name ?? "")
            .Any(name => !ConstantData.Contains(name) && (name.Contains("Data") || name.Contains("Source") || name.Contains("Values")));
}
