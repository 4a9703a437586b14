using DynamoObjects.Mock.Formats;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Tests.Formats;

public class IonReaderTests
{
    [Theory]
    [InlineData("\"text\"", "\"text\"")]
    [InlineData("\"\\n\\t\\\"\\\\\\x41\\u00e9\\U0001D11E\"", "\"\\n\\t\\\"\\\\Aé𝄞\"")]
    [InlineData("'''one ''' /* and */ '''two'''", "\"one two\"")]
    [InlineData("'''a 'quoted' word'''", "\"a 'quoted' word\"")]
    [InlineData("\"con\\\ntinued\"", "\"continued\"")]
    [InlineData("12", "12.")]
    [InlineData("1_000", "1d3")]
    [InlineData("0xFF", "255.")]
    [InlineData("-0b101", "-5.")]
    [InlineData("1.50", "1.5")]
    [InlineData("12d-1", "1.2")]
    [InlineData("2.5e3", "25d2")]
    [InlineData("-0.", "0.")]
    [InlineData("true", "true")]
    [InlineData("null.string", "null")]
    [InlineData("{{ AAH/ }}", "{{AAH/}}")]
    [InlineData("{{}}", "{{}}")]
    [InlineData("[1, [], \"x\",]", "[1.,[],\"x\"]")]
    [InlineData("{ a : 1, 'b c' : 2, \"d\": {}, }", "{a:1.,'b c':2.,d:{}}")]
    [InlineData("{'null':1,'':2}", "{'null':1.,'':2.}")]
    [InlineData("$dynamodb_NS::[2, 10, 1]", "$dynamodb_NS::[1.,2.,1d1]")]
    [InlineData("'$dynamodb_SS' :: [\"b\", \"a\"]", "$dynamodb_SS::[\"a\",\"b\"]")]
    [InlineData("$dynamodb_BS::[{{AA==}}]", "$dynamodb_BS::[{{AA==}}]")]
    [InlineData("// a comment\n$ion_1_0 // another\n7", "7.")]
    public void A_value_is_read_and_written_in_the_form_of_DynamoDB(string text, string expected)
    {
        using var characters = new StringReader(text);
        var reader = new IonReader(characters);

        Assert.True(reader.TryRead(out var value));

        Assert.Null(reader.Problem);
        using var writer = new StringWriter();
        IonWriter.Write(writer, Item.Create(new ItemAttribute("v", value)));
        Assert.Equal($"{{v:{expected}}}", writer.ToString());
        Assert.False(reader.TryRead(out _));
    }

    [Fact]
    public void Values_follow_each_other_on_one_or_several_lines()
    {
        using var characters = new StringReader("$ion_1_0 {a:1} {a:2}\n\n$ion_1_0\n{a:\n3}");
        var reader = new IonReader(characters);
        var lines = new List<(int, string)>();
        while (reader.TryRead(out var value))
            lines.Add((reader.Line, value.AsMap["a"].AsNumberText));

        Assert.Equal([(1, "1"), (1, "2"), (4, "3")], lines);
    }

    [Theory]
    [InlineData("{a:1")]
    [InlineData("[1")]
    [InlineData("\"text")]
    [InlineData("\"a\nb\"")]
    [InlineData("\"\\q\"")]
    [InlineData("'''text")]
    [InlineData("{a 1}")]
    [InlineData("{a:}")]
    [InlineData("{$10:1}")]
    [InlineData("]")]
    [InlineData("1.2.3")]
    [InlineData("/ 1")]
    [InlineData("/* open")]
    [InlineData("{{AA}")]
    public void Text_that_is_not_Ion_is_rejected(string text)
    {
        using var characters = new StringReader(text);
        var exception = Assert.Throws<InvalidDataException>(() =>
        {
            var reader = new IonReader(characters);
            while (reader.TryRead(out _))
                continue;
        });
        Assert.StartsWith("line ", exception.Message);
    }

    [Fact]
    public void Text_that_is_nested_without_end_is_rejected()
    {
        using var characters = new StringReader(new string('[', 100_000));
        Assert.Throws<InvalidDataException>(() => new IonReader(characters).TryRead(out _));
    }
}
