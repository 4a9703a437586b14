namespace DynamoObjects.Testing.Analyzers;

/// <summary>A test of a framework's own, which runs on no backend.</summary>
internal sealed class PlainTest
{
    private const string Xunit = "Xunit.";

    // Each with what declares it on backends; attributes that derive from one count as it.
    private static readonly Dictionary<string, string> Attributes = new()
    {
        ["Xunit.TheoryAttribute"] = "DynamoTheory",
        ["Xunit.FactAttribute"] = "DynamoFact",
        ["NUnit.Framework.TestAttribute"] = "DynamoTest",
        ["NUnit.Framework.TestCaseAttribute"] = "DynamoTestCase",
        ["NUnit.Framework.TestCaseSourceAttribute"] = "DynamoTestCaseSource",
        ["Microsoft.VisualStudio.TestTools.UnitTesting.TestMethodAttribute"] = "DynamoTestMethod",
    };

    // Their values are constants, among which there is no client.
    private static readonly string[] ConstantData = ["InlineDataAttribute", "TestCaseAttribute", "DataRowAttribute"];

    private PlainTest(string attribute, string fullName, bool hasDataOfAnyType)
    {
        Attribute = attribute;
        Replacement = Attributes[fullName];
        IsXunit = fullName.StartsWith(Xunit, StringComparison.Ordinal);
        HasDataOfAnyType = hasDataOfAnyType;
    }

    /// <summary>The attribute as it is written.</summary>
    public string Attribute { get; }

    /// <summary>What to write instead.</summary>
    public string Replacement { get; }

    public bool IsXunit { get; }

    /// <summary>Whether a source of data may give a client.</summary>
    public bool HasDataOfAnyType { get; }

    /// <summary>Gives what a method is declared by; <see langword="null"/> for a test on backends, and for what is no test.</summary>
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

    // Frameworks have many sources of data, on methods and on parameters, and users add their own.
    private static bool HasData(IEnumerable<AttributeData> attributes, IMethodSymbol method) =>
        attributes
            .Concat(method.Parameters.SelectMany(parameter => parameter.GetAttributes()))
            .Select(attribute => attribute.AttributeClass?.Name ?? "")
            .Any(name => !ConstantData.Contains(name) && (name.Contains("Data") || name.Contains("Source") || name.Contains("Values")));
}
