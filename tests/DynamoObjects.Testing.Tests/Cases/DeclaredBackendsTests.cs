using DynamoObjects.Testing.Cases;

namespace DynamoObjects.Testing.Tests.Cases;

public class DeclaredBackendsTests
{
    [Fact]
    public void The_declaration_of_a_test_overrides_all_others() =>
        Assert.Equal(Backend.Local, DeclaredBackends.Get(typeof(OnMock), Backend.Local));

    [Fact]
    public void A_test_that_names_nothing_takes_what_its_class_declares() =>
        Assert.Equal(Backend.Mock, DeclaredBackends.Get(typeof(OnMock), null));

    [Fact]
    public void Or_its_base_class() => Assert.Equal(Backend.Mock, DeclaredBackends.Get(typeof(Derived), null));

    [Fact]
    public void A_class_goes_before_its_base_class() => Assert.Equal(Backend.Local, DeclaredBackends.Get(typeof(Other), null));

    [Fact]
    public void None_is_a_declaration_too() => Assert.Equal(Backend.None, DeclaredBackends.Get(typeof(OnMock), Backend.None));

    [Fact]
    public void Without_any_it_is_the_mock_and_local() =>
        Assert.Equal(Backend.Mock | Backend.Local, DeclaredBackends.Get(typeof(DeclaredBackendsTests), null));

    [DynamoBackends(Backend.Mock)]
    private class OnMock;

    private sealed class Derived : OnMock;

    [DynamoBackends(Backend.Local)]
    private sealed class Other : OnMock;
}
