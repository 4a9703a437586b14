using System.Reflection;
using Amazon.DynamoDBv2;
using Mono.Cecil;

namespace DynamoObjects.Layering.Tests;

/// <summary>Names that users write beside those of the AWS SDK, .NET and the test frameworks are names that none of these has.</summary>
public class PublicNameTests
{
    [Fact]
    public void No_other_type_has_the_name_of_a_public_type()
    {
        var others = Others().SelectMany(ReadPublicTypes).ToLookup(type => SimpleName(type.Name), type => type.FullName);
        Assert.True(others.Count > 1000, "The assemblies of others were not found.");

        var ambiguous = Ours()
            .SelectMany(ReadPublicTypes)
            .Where(type => others.Contains(SimpleName(type.Name)))
            .Select(type => $"{type.FullName}: {string.Join(", ", others[SimpleName(type.Name)].Distinct())}");

        Assert.Empty(ambiguous);
    }

    [Fact]
    public void Every_attribute_of_the_mapper_begins_with_Dynamo()
    {
        var attributes = ReadPublicTypes(Path.Combine(AppContext.BaseDirectory, "DynamoObjects.dll"))
            .Where(type => type.BaseType?.FullName == "System.Attribute")
            .Select(type => type.Name)
            .ToList();

        Assert.NotEmpty(attributes);
        Assert.All(attributes, name => Assert.StartsWith("Dynamo", name, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Ours() =>
        Directory
            .GetFiles(AppContext.BaseDirectory, "DynamoObjects*.dll")
            .Where(file => !file.EndsWith(".Tests.dll", StringComparison.Ordinal));

    private static IEnumerable<string> Others() =>
        [
            typeof(AmazonDynamoDBClient).Assembly.Location,
            typeof(Amazon.Runtime.AWSCredentials).Assembly.Location,
            typeof(FactAttribute).Assembly.Location,
            typeof(Assert).Assembly.Location,
            typeof(object).Assembly.Location,
            typeof(System.Text.Json.JsonSerializer).Assembly.Location,
            typeof(System.ComponentModel.DataAnnotations.KeyAttribute).Assembly.Location,
            .. TestFrameworks.SelectMany(folder => Directory.GetFiles(Path.Combine(folder, "lib"), "*.dll", SearchOption.AllDirectories)),
        ];

    private static string[] TestFrameworks { get; } =
        typeof(PublicNameTests)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(attribute => attribute.Key == "TestFrameworks")
            .Value!.Split(';');

    private static List<TypeDefinition> ReadPublicTypes(string file)
    {
        using var assembly = AssemblyDefinition.ReadAssembly(file);
        return [.. assembly.MainModule.Types.Where(type => type.IsPublic)];
    }

    private static string SimpleName(string name)
    {
        name = name.Split('`')[0];
        return name.EndsWith("Attribute", StringComparison.Ordinal) ? name[..^"Attribute".Length] : name;
    }
}
