using System.Xml.Linq;
using Microsoft.Build.Framework;
using Mono.Cecil;
using Mono.Cecil.Rocks;

namespace DynamoObjects.XmlDocs;

/// <summary>Removes from a file of XML docs the types and members that no other assembly can use.</summary>
public sealed class RemoveInternals : Microsoft.Build.Utilities.Task
{
    /// <summary>The compiled assembly.</summary>
    [Required]
    public string Assembly { get; set; } = "";

    /// <summary>The file of its XML docs, which is changed.</summary>
    [Required]
    public string File { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        using var assembly = AssemblyDefinition.ReadAssembly(Assembly);
        var visible = new HashSet<string>(assembly.MainModule.GetTypes().Where(IsVisible).SelectMany(Ids));
        var docs = XDocument.Load(File, LoadOptions.PreserveWhitespace);
        var removed = docs.Descendants("member").Where(member => !visible.Contains((string)member.Attribute("name"))).ToList();
        foreach (var member in removed)
        {
            if (member.PreviousNode is XText space)
                space.Remove();
            member.Remove();
        }

        if (removed.Count > 0)
            docs.Save(File, SaveOptions.DisableFormatting);
        return true;
    }

    private static IEnumerable<string> Ids(TypeDefinition type) =>
        new IMemberDefinition[] { type }
            .Concat(type.Fields.Where(field => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly))
            .Concat(type.Methods.Where(IsVisible))
            .Concat(type.Properties.Where(property => IsVisible(property.GetMethod) || IsVisible(property.SetMethod)))
            .Concat(type.Events.Where(@event => IsVisible(@event.AddMethod)))
            .Select(DocCommentId.GetDocCommentId);

    private static bool IsVisible(TypeDefinition type) =>
        type.IsPublic || ((type.IsNestedPublic || type.IsNestedFamily || type.IsNestedFamilyOrAssembly) && IsVisible(type.DeclaringType));

    private static bool IsVisible(MethodDefinition? method) =>
        method is not null && (method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly);
}
