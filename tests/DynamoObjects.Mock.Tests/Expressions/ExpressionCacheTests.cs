using DynamoObjects.Mock.Expressions;

namespace DynamoObjects.Mock.Tests.Expressions;

public class ExpressionCacheTests
{
    [Fact]
    public void Many_common_texts_are_parsed_once()
    {
        var cache = new ExpressionCache<object>(_ => new object());
        var parsed = Enumerable.Range(0, 1_000).Select(i => cache.Parse(Text(i, 64))).ToArray();

        Assert.All(parsed, (each, i) => Assert.Same(each, cache.Parse(Text(i, 64))));
    }

    [Fact]
    public void Few_long_texts_are_kept()
    {
        var cache = new ExpressionCache<object>(_ => new object());
        var parsed = cache.Parse(Text(0, 4_096));

        for (var i = 1; i < 100; i++)
            cache.Parse(Text(i, 4_096));

        Assert.NotSame(parsed, cache.Parse(Text(0, 4_096)));
    }

    private static string Text(int number, int length) => $"a{number}".PadRight(length, 'a');
}
