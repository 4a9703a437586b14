namespace DynamoObjects.Tests.Generator;

/// <summary>Names and keys that DynamoDB rejects are errors of the compiler.</summary>
public sealed class NamingDiagnosticsTests
{
    private const string Key = "    [DynamoHashKey] public string Id { get; set; } = \"\";\n";
    private const string Rules = "3 to 255 of a-z A-Z 0-9 _ . -";

    private static readonly string LongName = new('n', 256);

    private static GeneratorRun RunTable(string name) =>
        new(
            $"using DynamoObjects;\n[DynamoTable(\"{name}\")] public partial class Thing {{ [DynamoHashKey] public int Id {{ get; "
                + $"set; }} }}"
        );

    [Theory]
    [InlineData("")]
    [InlineData("my table")]
    [InlineData("tisch-größe")]
    [InlineData("a/b")]
    public void A_table_has_a_name_that_DynamoDB_takes(string name) =>
        DiagnosticAssert.Reported(
            RunTable(name),
            "DYNO018",
            $"DynamoDB rejects the table name '{name}' of 'Thing': with its prefix a name has {Rules}",
            $"DynamoTable(\"{name}\")"
        );

    [Fact]
    public void A_table_has_a_name_of_255_characters_at_most()
    {
        DiagnosticAssert.Mapped(RunTable(LongName[1..]));
        Assert.Equal("DYNO018", Assert.Single(RunTable(LongName).Problems).Id);
    }

    [Theory]
    [InlineData("s")]
    [InlineData("my-Table_1.x")]
    [InlineData("arn:aws:dynamodb:eu-west-1:123456789012:table/store")]
    public void A_name_may_be_short_before_it_has_its_prefix_and_an_ARN(string name) => DiagnosticAssert.Mapped(RunTable(name));

    [Theory]
    [InlineData("DynamoGlobalIndex(\"ix\", \"Id\")", "ix")]
    [InlineData("DynamoGlobalIndex(\"by city\", \"Id\")", "by city")]
    [InlineData("DynamoLocalIndex(\"\", \"Size\")", "")]
    public void An_index_has_a_name_that_DynamoDB_takes(string index, string name) =>
        DiagnosticAssert.Reported(
            GeneratorRun.RunRecord(Key + "[DynamoRangeKey] public int Number { get; set; } public int Size { get; set; }", $"[{index}]"),
            "DYNO018",
            $"DynamoDB rejects the index name '{name}' of 'Thing': a name has {Rules}",
            index
        );

    [Fact]
    public void An_attribute_has_a_name() =>
        DiagnosticAssert.Reported(
            GeneratorRun.RunRecord(Key + "[DynamoAttribute(\"\")] public int Size { get; set; }"),
            "DYNO018",
            "DynamoDB rejects the attribute name '' of 'Thing.Size': the name of an attribute has 1 to 65,535 bytes, that of a key "
                + "1 to 255",
            "Size"
        );

    [Fact]
    public void A_key_has_a_name_of_255_bytes_at_most()
    {
        var umlauts = new string('ä', 128);
        var size = $"[DynamoAttribute(\"{umlauts}\")] public int Size {{ get; set; }}";

        var key = Assert.Single(
            GeneratorRun.RunRecord($"[DynamoHashKey, DynamoAttribute(\"{umlauts}\")] public int Id {{ get; set; }}").Problems
        );
        var ofIndex = Assert.Single(GeneratorRun.RunRecord(Key + size, "[DynamoGlobalIndex(\"BySize\", \"Size\")]").Problems);

        Assert.Contains("rejects the key attribute name", key.ToString(), StringComparison.Ordinal);
        Assert.Equal("DYNO018", ofIndex.Id);
        DiagnosticAssert.Mapped(GeneratorRun.RunRecord(Key + size));
        DiagnosticAssert.Mapped(
            GeneratorRun.RunRecord($"[DynamoHashKey, DynamoAttribute(\"{umlauts[1..]}\")] public int Id {{ get; set; }}")
        );
    }

    [Fact]
    public void Attribute_names_that_differ_in_case_are_two() =>
        DiagnosticAssert.Mapped(GeneratorRun.RunRecord(Key + "[DynamoAttribute(\"id\")] public string Other { get; set; } = \"\";"));

    [Theory]
    [InlineData("public List<Part> Parts { get; set; } = [];", "public class Part")]
    [InlineData("public Part? One { get; set; }", "public record struct Part")]
    public void An_attribute_name_is_used_once_in_a_nested_object_too(string property, string header) =>
        DiagnosticAssert.Reported(
            GeneratorRun.RunRecord(
                $$"""
                {{Key}}{{property}}
                {{header}} { [DynamoAttribute("x")] public int A { get; set; }
                [DynamoAttribute("x")] public int B { get; set; } }
                """
            ),
            "DYNO004",
            "'Part.A' and 'Part.B' are both stored as attribute 'x': give one another name with [DynamoAttribute]",
            "B"
        );

    [Fact]
    public void Partition_key_and_sort_key_are_two_properties() =>
        DiagnosticAssert.Reported(
            GeneratorRun.RunRecord("[DynamoHashKey, DynamoRangeKey] public string Id { get; set; } = \"\";"),
            "DYNO022",
            "'Thing.Id' is both [DynamoHashKey] and [DynamoRangeKey]: the keys of a table are two properties",
            "Id"
        );

    [Theory]
    [InlineData("DynamoGlobalIndex(\"byName\", \"Name\", \"Name\")", "Name")]
    [InlineData("DynamoLocalIndex(\"byName\", \"Id\")", "Id")]
    public void The_keys_of_an_index_are_several_properties(string index, string property) =>
        DiagnosticAssert.Reported(
            GeneratorRun.RunRecord(
                Key + "[DynamoRangeKey] public int Number { get; set; } public string Name { get; set; } = \"\";",
                $"[{index}]"
            ),
            "DYNO015",
            $"Index 'byName' of 'Thing' has '{property}' twice among its keys",
            index
        );

    [Fact]
    public void A_table_has_five_local_indexes_at_most()
    {
        var members = Key + "[DynamoRangeKey] public int Number { get; set; } public int Size { get; set; }";
        var indexes = Enumerable.Range(1, 6).Select(number => $"[DynamoLocalIndex(\"index{number}\", \"Size\")]").ToList();

        DiagnosticAssert.Mapped(GeneratorRun.RunRecord(members, string.Concat(indexes.Take(5))));
        DiagnosticAssert.Reported(
            GeneratorRun.RunRecord(members, string.Concat(indexes)),
            "DYNO015",
            "Index 'index6' of 'Thing' is one local index too many: a table has 5 at most",
            "Thing"
        );
    }

    [Fact]
    public void A_length_of_time_is_no_sort_key() =>
        DiagnosticAssert.Reported(
            GeneratorRun.RunRecord(Key + "[DynamoRangeKey] public TimeSpan Start { get; set; }"),
            "DYNO019",
            "'Thing.Start' is a sort key of its table, but the text of a TimeSpan does not sort as the times do: "
                + "store it as a number, with [DynamoConverter(typeof(TimeSpanSecondsConverter))]",
            "Start"
        );

    [Theory]
    [InlineData("DynamoGlobalIndex(\"byLength\", \"Id\", \"Length\")")]
    [InlineData("DynamoLocalIndex(\"byLength\", \"Length\")")]
    public void Nor_is_it_one_of_an_index(string index) =>
        DiagnosticAssert.Reported(
            GeneratorRun.RunRecord(
                Key + "[DynamoRangeKey] public int Number { get; set; } public TimeSpan? Length { get; set; }",
                $"[{index}]"
            ),
            "DYNO019",
            "'Thing.Length' is a sort key of index 'byLength', but the text of a TimeSpan does not sort as the times do: "
                + "store it as a number, with [DynamoConverter(typeof(TimeSpanSecondsConverter))]",
            index
        );

    [Theory]
    [InlineData("[DynamoHashKey] public TimeSpan Id { get; set; }")]
    [InlineData(
        Key
            + "[DynamoRangeKey, DynamoConverter(typeof(DynamoObjects.Mapping.TimeSpanSecondsConverter))] public TimeSpan Start { "
            + "get; set; }"
    )]
    public void A_partition_key_need_not_sort_and_a_number_does(string members) => DiagnosticAssert.Mapped(GeneratorRun.RunRecord(members));

    [Theory]
    [InlineData("public partial record struct Thing", "struct")]
    [InlineData("public partial struct Thing", "struct")]
    [InlineData("public partial interface Thing", "interface")]
    public void A_record_is_a_class(string header, string kind)
    {
        var run = GeneratorRun.RunRecord(Key.Replace(" = \"\";", "", StringComparison.Ordinal), header: header);

        Assert.Empty(run.Result.GeneratedSources);
        DiagnosticAssert.Reported(
            run,
            "DYNO020",
            $"'Thing' is a {kind}, which cannot remember the item that it was loaded from: make it a class or a record class",
            "Thing"
        );
    }

    [Fact]
    public void A_schema_less_record_derives_from_the_class_that_keeps_its_attributes()
    {
        DiagnosticAssert.Mapped(GeneratorRun.RunRecord(Key, "[DynamoSchemaless]"));
        DiagnosticAssert.Reported(
            GeneratorRun.RunRecord(Key, "[DynamoSchemaless]", "public partial class Thing"),
            "DYNO021",
            "'Thing' has [DynamoSchemaless], but does not derive from DynamoRecord, which keeps the undeclared attributes: derive from "
                + "it, or remove [DynamoSchemaless]",
            "DynamoSchemaless"
        );
    }
}
