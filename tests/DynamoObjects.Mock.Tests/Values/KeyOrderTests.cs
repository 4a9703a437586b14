using System.Text;
using CsCheck;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Tests.Values;

public class KeyOrderTests
{
    /// <summary>Texts from all planes, without lone surrogates, which no request can contain.</summary>
    private static readonly Gen<string> Texts = Gen.OneOf(
            Gen.Int[0x20, 0x7e],
            Gen.Int[0x80, 0x7ff],
            Gen.Int[0xd000, 0xd7ff],
            Gen.Int[0xe000, 0xffff],
            Gen.Int[0x10000, 0x10ffff]
        )
        .Array[0, 4]
        .Select(points => string.Concat(points.Select(char.ConvertFromUtf32)));

    [Fact]
    public void Strings_are_ordered_by_the_bytes_of_UTF8() =>
        Gen.Select(Texts, Texts)
            .Sample(
                (left, right) =>
                    Assert.Equal(
                        Math.Sign(Encoding.UTF8.GetBytes(left).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(right))),
                        Math.Sign(KeyOrder.CompareText(left, right))
                    )
            );

    [Fact]
    public void Equal_keys_have_one_hash_and_others_are_spread() =>
        Texts
            .Array[0, 50]
            .Sample(texts =>
            {
                var different = texts.Distinct().ToList();
                Assert.Equal(different.Count, different.Select(t => KeyOrder.Hash(Value.String(t))).Distinct().Count());
                Assert.All(texts, t => Assert.Equal(KeyOrder.Hash(Value.String(t)), KeyOrder.Hash(Value.String(new string(t)))));
            });

    [Theory]
    [InlineData("abc", "ab", true)]
    [InlineData("abc", "", true)]
    [InlineData("abc", "b", false)]
    [InlineData("ab", "abc", false)]
    public void A_string_begins_with_its_prefixes(string value, string prefix, bool does) =>
        Assert.Equal(does, KeyOrder.StartsWith(Value.String(value), Value.String(prefix)));
}
