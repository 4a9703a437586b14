using System.Globalization;
using Microsoft.CodeAnalysis;

namespace DynamoObjects.Tests.Generator;

/// <summary>A class of the SDK's context is mapped only if it is used with the mapper or requested.</summary>
public sealed class ContextClassTests
{
    private const string Use = "public class Uses { public object Table(DynamoDatabase db) => db.Table<Thing>(); }";
    private const string All = "[assembly: DynamoContextRecords]";

    private static GeneratorRun Run(string members = "", string use = Use, string assembly = "") =>
        new(
            $$"""
            using System;
            using System.Collections.Generic;
            using System.Threading.Tasks;
            using Amazon.DynamoDBv2.DataModel;
            using DynamoObjects;
            {{assembly}}

            [DynamoDBTable("thing")]
            public class Thing
            {
                [DynamoDBHashKey] public string Id { get; set; } = "";
                {{members}}
            }

            {{use}}
            """
        );

    private static void AssertUnmapped(GeneratorRun run, DiagnosticSeverity severity, string id, string message)
    {
        Assert.Empty(run.Result.GeneratedSources);
        var diagnostic = Assert.Single(run.Problems);
        Assert.Equal((severity, id, message), (diagnostic.Severity, diagnostic.Id, diagnostic.GetMessage(CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("public class Uses { public Task<Thing> Load(IDynamoDBContext context) => context.LoadAsync<Thing>(\"x\"); }")]
    [InlineData(
        "public class Repository<T>(IDynamoDBContext c) { public Task<T> Find(string id) => c.LoadAsync<T>(id); } public class "
            + "Things(IDynamoDBContext c) : Repository<Thing>(c);"
    )]
    [InlineData("public class Other { public T Table<T>() => default!; public Thing Get() => Table<Thing>(); }")]
    public void A_class_that_only_the_context_uses_is_not_mapped(string use)
    {
        var run = Run("public object? Any { get; set; }", use);

        Assert.Empty(run.Problems);
        Assert.Empty(run.CompilerErrors);
        Assert.Empty(run.Result.GeneratedSources);
    }

    [Theory]
    [InlineData(Use)]
    [InlineData("public class Things(DynamoDatabase db) : DynamoTable<Thing>(db);")]
    [InlineData("public class Uses { public Uses(DynamoTable<Thing> things) { } }")]
    [InlineData("public class Uses { public object O(DynamoTable<Thing> t) => new DynamoTableCache<Thing>(t); }")]
    [InlineData("public class Uses { public object O(DynamoDatabase db, Thing t) => db.Transaction().Save(t); }")]
    [InlineData("public class Uses { public object? O(DynamoTransaction? tx, Thing t) => tx?.Delete(t); }")]
    [InlineData("public class Uses { public object O(DynamoDatabase db) => db.ReadTransaction().Find<Thing>(\"x\"); }")]
    [InlineData("public class Uses { public Task O(DynamoDatabase db) => db.CreateTableAsync<Thing>(); }")]
    [InlineData("public class Uses { public Func<object> O(DynamoDatabase db) => db.Table<Thing>; }")]
    public void A_class_that_is_used_with_the_mapper_is_mapped(string use) => DiagnosticAssert.Mapped(Run(use: use));

    [Theory]
    [InlineData(All)]
    [InlineData("[assembly: DynamoContextRecords(typeof(Thing))]")]
    public void A_requested_class_is_mapped(string assembly) => DiagnosticAssert.Mapped(Run(use: "", assembly: assembly));

    [Fact]
    public void Classes_that_are_not_requested_are_not_mapped()
    {
        var run = Run(use: "public class Other { }", assembly: "[assembly: DynamoContextRecords(typeof(Other))]");

        Assert.Empty(run.Result.GeneratedSources);
    }

    [Theory]
    [InlineData("public string Field = \"\";", "Field", "is a field, not a property")]
    [InlineData("[DynamoDBAtomicCounter] public long? Count { get; set; }", "Count", "has [DynamoDBAtomicCounter]")]
    [InlineData(
        "[DynamoDbUpdateBehavior(UpdateBehavior.IfNotExists)] public long? Once { get; set; }",
        "Once",
        "has [DynamoDbUpdateBehavior]"
    )]
    public void An_unsupported_attribute_is_an_error_where_the_class_is_used(string member, string name, string explanation)
    {
        const string AttributeSource = "[assembly: DynamoContextRecords(typeof(Thing))]";
        var reason = $"'Thing.{name}' {explanation}, so the mapper cannot store it as DynamoDBContext does, and the class has no mapping";

        AssertUnmapped(
            Run(member),
            DiagnosticSeverity.Error,
            "DYNO023",
            $"'Thing' is used as a record, but has no mapping: DYNO016, {reason}"
        );
        AssertUnmapped(Run(member, use: "", AttributeSource), DiagnosticSeverity.Error, "DYNO016", reason);
        AssertUnmapped(Run(member, Use, AttributeSource), DiagnosticSeverity.Error, "DYNO016", reason);
        AssertUnmapped(Run(member, "", All), DiagnosticSeverity.Info, "DYNO016", reason);
    }

    [Fact]
    public void A_type_that_cannot_be_stored_is_an_error_where_the_class_is_used() =>
        DiagnosticAssert.Reported(
            Run("public object? Any { get; set; }"),
            "DYNO023",
            "'Thing' is used as a record, but has no mapping: DYNO003, 'Thing.Any' is of type 'object?', which cannot be stored. "
                + "Use a supported type, a [DynamoConverter], or [DynamoIgnore].",
            "Thing"
        );

    [Fact]
    public void A_class_without_a_table_is_an_error_where_it_is_used_as_a_record() =>
        DiagnosticAssert.Reported(
            new GeneratorRun(
                """
                using DynamoObjects;
                public class Loose { }
                public class Uses
                {
                    public object Table(DynamoDatabase db) => db.Table<Loose>();
                    public object Any<T>(DynamoDatabase db) where T : class => db.Table<T>();
                }
                """
            ),
            "DYNO023",
            "'Loose' is used as a record, but has no mapping: add [DynamoTable] and [DynamoHashKey]",
            "Loose"
        );

    [Theory]
    [InlineData("", false)]
    [InlineData("[assembly: DynamoObjects.DynamoContextRecords]", true)]
    public void A_class_of_another_project_is_mapped_in_that_project(string assembly, bool isMapped)
    {
        var shared = GeneratorRun.CompileReference(
            $$"""
            using Amazon.DynamoDBv2.DataModel;
            {{assembly}}
            namespace Shared;
            [DynamoDBTable("thing")] public class Thing { [DynamoDBHashKey] public string Id { get; set; } = ""; }
            """,
            isGenerated: true
        );
        var run = new GeneratorRun(
            "using DynamoObjects;\npublic class Uses { public object Table(DynamoDatabase db) => db.Table<Shared.Thing>(); }",
            references: [shared]
        );

        Assert.Empty(run.Result.GeneratedSources);
        if (isMapped)
        {
            Assert.Empty(run.Problems);
        }
        else
        {
            DiagnosticAssert.Reported(
                run,
                "DYNO023",
                "'Thing' is used as a record, but has no mapping: its project 'Shared' does not use it with the mapper; "
                    + "reference DynamoObjects there and add [assembly: DynamoObjects.DynamoContextRecords(typeof(Thing))]",
                "Shared.Thing"
            );
        }
    }

    [Fact]
    public void The_mappers_attribute_takes_precedence()
    {
        var run = new GeneratorRun(
            """
            using Amazon.DynamoDBv2.DataModel;
            using DynamoObjects;
            [DynamoDBTable("theirs")] [DynamoTable("ours")]
            public partial class Thing { [DynamoDBHashKey, DynamoHashKey] public string Id { get; set; } = ""; public bool Flag { get; set; } }
            public class Uses { public object Table(DynamoDatabase db) => db.Table<Thing>(); }
            """
        );

        var code = Assert.Single(run.Result.GeneratedSources).SourceText.ToString();
        Assert.Contains("\"ours\"", code, StringComparison.Ordinal);
        Assert.DoesNotContain("BooleanAsNumber", code, StringComparison.Ordinal);
        Assert.Empty(run.CompilerErrors);
    }

    [Fact]
    public void A_class_that_is_not_partial_is_mapped_outside_of_it()
    {
        var run = Run(
            "[DynamoDBIgnore] public object? Any { get; set; }\n[DynamoDBProperty(\"n\")] public int? Number { get; private set; }"
        );

        Assert.Empty(run.Problems);
        Assert.Empty(run.CompilerErrors);
        Assert.DoesNotContain("partial", Assert.Single(run.Result.GeneratedSources).SourceText.ToString(), StringComparison.Ordinal);
    }
}
