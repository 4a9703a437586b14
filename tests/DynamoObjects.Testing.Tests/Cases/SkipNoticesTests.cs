using System.Reflection;
using System.Reflection.Emit;
using DynamoObjects.Testing.Cases;

namespace DynamoObjects.Testing.Tests.Cases;

public class SkipNoticesTests
{
    private readonly Assembly _project = AssemblyBuilder.DefineDynamicAssembly(new AssemblyName("One"), AssemblyBuilderAccess.Run);

    [Fact]
    public void The_first_test_of_a_project_has_the_reason_and_each_further_one_the_id()
    {
        var notices = Enumerable.Range(0, 3).Select(_ => SkipNotices.Next(_project, Backend.Local, "no engine"));

        Assert.Equal(["DYNT001: no engine", "DYNT001", "DYNT001"], notices);
        Assert.Equal("no engine", SkipNotices.FindReason(_project, Backend.Local));
    }

    [Fact]
    public void Each_backend_and_each_project_has_its_own()
    {
        var other = AssemblyBuilder.DefineDynamicAssembly(new AssemblyName("Two"), AssemblyBuilderAccess.Run);

        Assert.Equal("DYNT001: no engine", SkipNotices.Next(_project, Backend.Local, "no engine"));
        Assert.Equal("DYNT001: no engine", SkipNotices.Next(other, Backend.Local, "no engine"));
        Assert.Equal("DYNT008: left out", SkipNotices.Next(_project, Backend.Aws, "left out"));
        Assert.Equal("DYNT008", SkipNotices.Next(_project, Backend.Aws, "left out"));
        Assert.Null(SkipNotices.FindReason(_project, Backend.Mock));
    }

    [Fact]
    public async Task One_of_several_tests_that_are_skipped_at_once_has_the_reason()
    {
        var notices = await Task.WhenAll(
            Enumerable.Range(0, 50).Select(_ => Task.Run(() => SkipNotices.Next(_project, Backend.Local, "no engine")))
        );

        Assert.Single(notices, notice => !SkipNotices.IsIdOnly(notice));
    }
}
