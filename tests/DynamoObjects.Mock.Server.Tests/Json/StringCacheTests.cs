using System.Text.Json;
using CsCheck;
using DynamoObjects.Mock.Server.Json;

namespace DynamoObjects.Mock.Server.Tests.Json;

public class StringCacheTests
{
    [Fact]
    public void Every_text_is_read_as_it_is_written() =>
        Gen.OneOf(
                Gen.String[Gen.Char.AlphaNumeric, 0, 40],
                Gen.String[Gen.Char[' ', '\ud7ff'], 0, 40],
                Gen.Int[0, 3].Select(i => $"again {i}")
            )
            .Sample(text => Assert.Equal(text, Read(JsonSerializer.SerializeToUtf8Bytes(text))), iter: 5_000);

    [Fact]
    public void A_short_text_that_is_repeated_is_the_same_string()
    {
        Assert.Same(Read("\"open\""u8.ToArray()), Read("\"open\""u8.ToArray()));
        Assert.NotSame(
            Read("\"a text that is longer than thirty-two bytes\""u8.ToArray()),
            Read("\"a text that is longer than thirty-two bytes\""u8.ToArray())
        );
    }

    [Fact]
    public void Bytes_that_are_not_text_are_rejected() =>
        Assert.Throws<InvalidOperationException>(() => Read([(byte)'"', 0xC3, (byte)'"']));

    private static string Read(byte[] json)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        return StringCache.Get(ref reader);
    }
}
