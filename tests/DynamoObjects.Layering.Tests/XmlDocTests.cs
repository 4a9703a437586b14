using System.Text.RegularExpressions;
using System.Xml.Linq;
using Mono.Cecil;

namespace DynamoObjects.Layering.Tests;

/// <summary>The XML docs that ship describe public types and members only, each in one sentence first.</summary>
public partial class XmlDocTests
{
    [Theory]
    [InlineData("DynamoObjects", "DynamoObjects.DynamoDatabase")]
    [InlineData("DynamoObjects.Mock", "DynamoObjects.Mock.MockDynamoDb")]
    [InlineData("DynamoObjects.Mock.Server", "DynamoObjects.Mock.Server.MockDynamoDbServer")]
    [InlineData("DynamoObjects.Testing", "DynamoObjects.Testing.DynamoTestContext")]
    [InlineData("DynamoObjects.Testing.AspNetCore", "DynamoObjects.Testing.DynamoTestEndpointExtensions")]
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

    [Theory]
    [InlineData("DynamoObjects")]
    [InlineData("DynamoObjects.Mock")]
    [InlineData("DynamoObjects.Mock.Server")]
    [InlineData("DynamoObjects.Testing")]
    [InlineData("DynamoObjects.Testing.AspNetCore")]
    public void Their_summaries_are_one_sentence(string assembly)
    {
        var summaries = XDocument
            .Load(Path.Combine(AppContext.BaseDirectory, assembly + ".xml"))
            .Descendants("member")
            .Select(member => (Id: (string)member.Attribute("name")!, Summary: member.Element("summary")))
            .Where(member => member.Summary is not null)
            .Select(member => (member.Id, Text: WhiteSpace().Replace(Text(member.Summary!), " ").Trim()))
            .ToList();

        Assert.NotEmpty(summaries);
        Assert.DoesNotContain(summaries, summary => !summary.Text.EndsWith('.') || SentenceEnd().IsMatch(summary.Text));
    }

    // Code and references count as one word: a period in them ends no sentence.
    private static string Text(XElement element) =>
        string.Concat(
            element
                .Nodes()
                .Select(node =>
                    node is XText text ? text.Value
                    : node is XElement { Name.LocalName: "para" } para ? Text(para)
                    : "x"
                )
        );

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();

    [GeneratedRegex(@"[.!?] \S")]
    private static partial Regex SentenceEnd();

    private static string TypeName(string id)
    {
        var name = id[2..].Split('(')[0];
        return id[0] == 'T' ? name : name[..name.LastIndexOf('.')];
    }
}
