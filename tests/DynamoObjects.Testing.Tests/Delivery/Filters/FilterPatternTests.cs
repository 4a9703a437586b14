using System.Text.Json;
using DynamoObjects.Testing.Delivery.Filters;

namespace DynamoObjects.Testing.Tests.Delivery.Filters;

/// <summary>The rules of EventBridge that AWS Lambda has:
/// https://docs.aws.amazon.com/lambda/latest/dg/invocation-eventfiltering.html</summary>
public class FilterPatternTests
{
    [Theory]
    [InlineData("""{"a":["x"]}""", """{"a":"x"}""", true)]
    [InlineData("""{"a":["x"]}""", """{"a":"X"}""", false)]
    [InlineData("""{"a":["x"]}""", """{"b":"x"}""", false)]
    [InlineData("""{"a":["x","y"]}""", """{"a":"y"}""", true)]
    [InlineData("""{"a":[""]}""", """{"a":""}""", true)]
    [InlineData("""{"a":[""]}""", """{"a":"x"}""", false)]
    [InlineData("""{"a":[null]}""", """{"a":null}""", true)]
    [InlineData("""{"a":[null]}""", """{}""", false)]
    [InlineData("""{"a":[true]}""", """{"a":true}""", true)]
    [InlineData("""{"a":[true]}""", """{"a":false}""", false)]
    [InlineData("""{"a":[300]}""", """{"a":300}""", true)]
    [InlineData("""{"a":[300]}""", """{"a":300.0}""", false)]
    [InlineData("""{"a":[300]}""", """{"a":"300"}""", false)]
    [InlineData("""{"a":["x"],"b":["y"]}""", """{"a":"x","b":"y"}""", true)]
    [InlineData("""{"a":["x"],"b":["y"]}""", """{"a":"x","b":"z"}""", false)]
    [InlineData("""{"a":["x"]}""", """{"a":["w","x"]}""", true)]
    [InlineData("""{"a":["x"]}""", """{"a":["w"]}""", false)]
    [InlineData("""{"a":{"S":["x"]}}""", """{"a":[{"S":"w"},{"S":"x"}]}""", true)]
    [InlineData("""{"a":["x"]}""", """{"a":{"b":"x"}}""", false)]
    [InlineData("""{"a":[{"prefix":"ab"}]}""", """{"a":"abc"}""", true)]
    [InlineData("""{"a":[{"prefix":"ab"}]}""", """{"a":"cab"}""", false)]
    [InlineData("""{"a":[{"suffix":"bc"}]}""", """{"a":"abc"}""", true)]
    [InlineData("""{"a":[{"suffix":"bc"}]}""", """{"a":"abcd"}""", false)]
    [InlineData("""{"a":[{"equals-ignore-case":"ABC"}]}""", """{"a":"abc"}""", true)]
    [InlineData("""{"a":[{"anything-but":"x"}]}""", """{"a":"y"}""", true)]
    [InlineData("""{"a":[{"anything-but":"x"}]}""", """{"a":"x"}""", false)]
    [InlineData("""{"a":[{"anything-but":"x"}]}""", """{}""", false)]
    [InlineData("""{"a":[{"anything-but":["x",1]}]}""", """{"a":1}""", false)]
    [InlineData("""{"a":[{"anything-but":{"prefix":"x"}}]}""", """{"a":"xy"}""", false)]
    [InlineData("""{"a":[{"anything-but":{"prefix":"x"}}]}""", """{"a":"yx"}""", true)]
    [InlineData("""{"a":[{"numeric":["=",5]}]}""", """{"a":5.0}""", true)]
    [InlineData("""{"a":[{"numeric":[">",1,"<=",5]}]}""", """{"a":5}""", true)]
    [InlineData("""{"a":[{"numeric":[">",1,"<=",5]}]}""", """{"a":1}""", false)]
    [InlineData("""{"a":[{"numeric":[">",1]}]}""", """{"a":"2"}""", false)]
    [InlineData("""{"a":[{"exists":true}]}""", """{"a":null}""", true)]
    [InlineData("""{"a":[{"exists":true}]}""", """{}""", false)]
    [InlineData("""{"a":[{"exists":true}]}""", """{"a":{"b":1}}""", false)]
    [InlineData("""{"a":[{"exists":false}]}""", """{}""", true)]
    [InlineData("""{"a":[{"exists":false}]}""", """{"a":1}""", false)]
    [InlineData("""{"a":{"b":[{"exists":false}]}}""", """{}""", true)]
    [InlineData("""{"a":["x"],"$or":[{"b":["y"]},{"c":["z"]}]}""", """{"a":"x","c":"z"}""", true)]
    [InlineData("""{"a":["x"],"$or":[{"b":["y"]},{"c":["z"]}]}""", """{"a":"x","b":"z"}""", false)]
    public void A_pattern_matches(string pattern, string value, bool matches)
    {
        using var json = JsonDocument.Parse(value);

        Assert.Equal(matches, PatternReader.Read(pattern, 0).Matches(json.RootElement));
    }

    [Theory]
    [InlineData("", "$: the text is not JSON")]
    [InlineData("[]", "$: write an object")]
    [InlineData("{}", "$: an object names at least one member")]
    [InlineData("""{"a":"x"}""", """$.a: write the value in an array: ["x"]""")]
    [InlineData("""{"a":{"b":1}}""", "$.a.b: write the value in an array: [1]")]
    [InlineData("""{"a":[]}""", "$.a: an array has at least one value")]
    [InlineData("""{"a":{}}""", "$.a: an object names at least one member")]
    [InlineData("""{"a":[["x"]]}""", "$.a: an array of alternatives has no arrays in it")]
    [InlineData("""{"a":["x"],"a":["y"]}""", "$.a: the member occurs twice")]
    [InlineData("""{"a":[{}]}""", "$.a: {} must have one rule")]
    [InlineData("""{"a":[{"prefix":"x","suffix":"y"}]}""", "$.a: {\"prefix\":\"x\",\"suffix\":\"y\"} must have one rule")]
    [InlineData("""{"a":[{"wildcard":"x*"}]}""", "$.a.wildcard: AWS Lambda has no rule 'wildcard'")]
    [InlineData("""{"a":[{"prefix":1}]}""", "$.a.prefix: write a text instead of 1")]
    [InlineData("""{"a":[{"exists":"yes"}]}""", "$.a.exists: write true or false")]
    [InlineData("""{"a":[{"numeric":"5"}]}""", "$.a.numeric: write [\"=\", 5]")]
    [InlineData("""{"a":[{"numeric":["!=",5]}]}""", "$.a.numeric: write [\"=\", 5]")]
    [InlineData("""{"a":[{"numeric":["<",5,">",1]}]}""", "$.a.numeric: write [\"=\", 5]")]
    [InlineData("""{"a":[{"numeric":["<"]}]}""", "$.a.numeric: write [\"=\", 5]")]
    [InlineData("""{"a":[{"numeric":["<","5"]}]}""", "$.a.numeric: write a number from -5e9 to 5e9")]
    [InlineData("""{"a":[{"numeric":["<",6e9]}]}""", "$.a.numeric: write a number from -5e9 to 5e9")]
    [InlineData("""{"a":[{"anything-but":[]}]}""", "$.a.anything-but: write a text")]
    [InlineData("""{"a":[{"anything-but":[true]}]}""", "$.a.anything-but: write a text")]
    [InlineData("""{"$or":{"a":["x"]}}""", "$.$or: write an array of at least two objects")]
    [InlineData("""{"$or":[{"a":["x"]}]}""", "$.$or: write an array of at least two objects")]
    public void A_malformed_pattern_is_reported_with_its_place(string pattern, string problem)
    {
        var exception = Assert.Throws<ArgumentException>(() => PatternReader.Read(pattern, 2));

        Assert.StartsWith($"FilterCriteria[2] is invalid at {problem}", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pattern_of_more_than_4096_characters_is_rejected() =>
        Assert.Throws<ArgumentException>(() => PatternReader.Read($$"""{"a":["{{new string('x', 4096)}}"]}""", 0));
}
