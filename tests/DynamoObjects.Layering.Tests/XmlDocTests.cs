using System.Xml.Linq;
using Mono.Cecil;

namespace DynamoObjects.Layering.Tests;

/// <summary>The XML docs of what ships describe public types and members only.</summary>
public class XmlDocTests
{
    [Theory]
    [InlineData("DynamoObjects", "DynamoObjects.DynamoDatabase")]
    [InlineData("DynamoObjects.Mock", "DynamoObjects.Mock.MockDynamoDb")]
    [InlineData("DynamoObjects.Mock.Server", "DynamoObjects.Mock.Server.MockDynamoDbServer")]
    [InlineData("DynamoObjects.Testing", "DynamoObjects.Testing.DynamoTestContext")]
    public void They_describe_what_users_can_use(string assembly, string type)
    {
        using var definition = AssemblyDefinition.ReadAssembly(Path.Combine(AppContext.BaseDirectory, assembly + ".dll"));
        var types = definition
            .MainModule.GetTypes()
            .ToLookup(
                found => found.FullName.Replace('/', '.'),
                found => found.IsPublic || (found.IsNestedPublic && found.DeclaringType.IsPublic)
            );

        var described = XDocument
            .Load(Path.Combine(AppContext.BaseDirectory, assembly + ".xml"))
            .Descendants("member")
            .Select(member => (string)member.Attribute("name")!)
            .ToList();

        Assert.Contains("T:" + type, described);
        Assert.DoesNotContain(described, name => types[TypeName(name)].Contains(false));
    }

    private static string TypeName(string id)
    {
        var name = id[2..].Split('(')[0];
        return id[0] == 'T' ? name : name[..name.LastIndexOf('.')];
    }
}
