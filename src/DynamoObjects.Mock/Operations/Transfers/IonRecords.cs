using System.Text;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Formats;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Operations.Transfers;

/// <summary>Reads structs such as <c>{Item:{id:"s1"}}</c>.</summary>
internal static class IonRecords
{
    /// <summary>The first bytes of Ion in its binary form.</summary>
    private const char BinaryMark = '\uFFFD';

    public static IEnumerable<InputRecord> Read(Stream source, bool hasConditions)
    {
        using var characters = new StreamReader(source, Encoding.UTF8, leaveOpen: true);
        // A byte that no text in UTF-8 begins with.
        if (characters.Peek() == BinaryMark)
            throw new InvalidDataException(Messages.IonBinary);
        var reader = new IonReader(characters);
        while (reader.TryRead(out var value))
        {
            var parts = new RecordParts(hasConditions);
            if (value.Type != AttributeType.M)
                parts.Report(reader.Problem ?? Messages.RecordNotObject);
            else if (reader.Problem is { } problem)
                parts.Report(problem);
            else
                AddParts(ref parts, value.AsMap);
            yield return parts.Build(reader.Line);
        }
    }

    private static void AddParts(ref RecordParts parts, Item record)
    {
        foreach (var (name, part) in record)
            parts.Add(name, part);
    }
}
