using System.Reflection;
using Xunit.v3;

namespace XunitV3MtpSample;

/// <summary>Checks the open test before and after a test.</summary>
internal sealed class AmbientAttribute : BeforeAfterTestAttribute
{
    public override void Before(MethodInfo methodUnderTest, IXunitTest test) => Check();

    public override void After(MethodInfo methodUnderTest, IXunitTest test) => Check();

    private static void Check() => Assert.Same(((Injected)TestContext.Current.TestClassInstance!).Test, DynamoTestContext.Current);
}
