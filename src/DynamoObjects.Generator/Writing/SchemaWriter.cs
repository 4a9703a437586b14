using DynamoObjects.Generator.Models;

namespace DynamoObjects.Generator.Writing;

/// <summary>
/// Writes a record's schema, which is created on first use, and its registration, which runs when the assembly is loaded.
/// </summary>
internal static class SchemaWriter
{
    public static void Write(IndentedText text, RecordModel record)
    {
        var type = record.Record.QualifiedName;
        var schema = $"{Code.Mapping}RecordSchema<{type}>";
        text.Line("[global::System.Runtime.CompilerServices.ModuleInitializer]");
        text.Line($"internal static void Register() => {Code.Mapping}RecordSchemas.Register<{type}>(Schema);");
        text.Line("");
        text.Line(
            $"private static {schema} Schema() => new "
                + $"{Code.Mapping}RecordSchemaBuilder<{type}>({Code.Literal(record.Record.TypeName)}, "
                + $"{Code.Literal(record.Table.Name)}, Record0.Instance)"
        );
        text.Open();
        foreach (var setting in Settings(record.Table))
            text.Line(setting + ",");
        text.Unindent();
        text.Line("}");
        text.Indent();
        foreach (var index in record.Indexes)
            text.Line(Index(index));
        text.Line(".Build();");
        text.Unindent();
    }

    private static IEnumerable<string> Settings(TableModel table)
    {
        foreach (
            var (name, property) in new[]
            {
                ("HashKey", table.HashKey),
                ("RangeKey", table.RangeKey),
                ("Version", table.Version),
                ("CreatedAt", table.CreatedAt),
                ("UpdatedAt", table.UpdatedAt),
                ("TimeToLive", table.TimeToLive),
            }
        )
        {
            if (property is not null)
                yield return $"{name} = {Code.Literal(property)}";
        }

        if (table.Read != 0)
            yield return $"ReadCapacity = {Code.Number(table.Read)}";
        if (table.Write != 0)
            yield return $"WriteCapacity = {Code.Number(table.Write)}";
        if (table.Stream != 0)
            yield return $"Stream = (global::DynamoObjects.StreamView){Code.Number(table.Stream)}";
        if (table.Version is not null && table.FirstVersion != 1)
            yield return $"FirstVersion = {Code.Number(table.FirstVersion)}";
        if (table.IsSchemaless)
            yield return "IsSchemaless = true";
    }

    private static string Index(IndexModel index)
    {
        var projection = $"(global::DynamoObjects.IndexProjection){Code.Number(index.Projection)}, {Code.Strings(index.Include)}";
        return index.IsGlobal
            ? $".GlobalIndex({Code.Literal(index.Name)}, {Code.Strings(index.HashKeys)}, {Code.Strings(index.RangeKeys)}, "
                + $"{projection}, {Code.Number(index.Read)}, {Code.Number(index.Write)})"
            : $".LocalIndex({Code.Literal(index.Name)}, {Code.Literal(index.HashKeys[0])}, {Code.Literal(index.RangeKeys[0])}, "
                + $"{projection})";
    }
}
