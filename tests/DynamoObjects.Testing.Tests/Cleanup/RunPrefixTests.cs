using CsCheck;
using DynamoObjects.Testing.Cleanup;

namespace DynamoObjects.Testing.Tests.Cleanup;

public class RunPrefixTests
{
    [Fact]
    public void The_start_of_a_run_is_read_from_the_name_of_its_table() =>
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1795410000), RunPrefix.ParseStart("do-0toxv80abcde-1z-store"));

    [Fact]
    public void What_is_written_is_read() =>
        // From 2026 to the last time that seven digits can represent.
        Gen.Select(Gen.Long[1767225600, 78364164095], Gen.Long[1, long.MaxValue])
            .Sample(
                (seconds, test) =>
                {
                    var start = DateTimeOffset.FromUnixTimeSeconds(seconds);
                    Assert.Equal(start, RunPrefix.ParseStart(RunPrefix.CreateForTest(RunPrefix.CreateForRun(start), test) + "store"));
                }
            );

    [Theory]
    [InlineData("store")]
    [InlineData("do-store")]
    [InlineData("my-do-0toxv80abcde-1-store")]
    [InlineData("DO-0toxv80abcde-1-store")]
    [InlineData("do-0toxv80abcd-1-store")]
    [InlineData("do-0toxv80abcdef-1-store")]
    [InlineData("do-0TOXV80ABCDE-1-store")]
    [InlineData("do-0toxv80abcde-store")]
    [InlineData("do-0toxv80abcde--store")]
    [InlineData("do-0toxv80abcde-0-store")]
    [InlineData("do-0toxv80abcde-01-store")]
    [InlineData("do-0toxv80abcde-1-")]
    [InlineData("do-0toxv80abcde-1-ab")]
    [InlineData("do-0toxv80abcde-1-store\n")]
    [InlineData("do-0000000abcde-1-store")]
    [InlineData("do-0t85rzzabcde-1-store")]
    public void Another_name_is_not_ours(string name) => Assert.Null(RunPrefix.ParseStart(name));
}
