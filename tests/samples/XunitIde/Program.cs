using System.Reflection;
using Xunit.Abstractions;
using Xunit.Sdk;
using XunitIde;

// `discover FILE` discovers the tests and writes them to a file. `run FILE TYPE`, in another process and possibly in
// another environment, runs those of a class and prints a line for each with its outcome, name and message.
var assembly = Assembly.Load("XunitSample");
using var framework = new XunitTestFramework(new MessageSink());
using var messages = new MessageSink();

if (args[0] == "discover")
{
    using var discoverer = framework.GetDiscoverer(Reflector.Wrap(assembly));
    discoverer.Find(includeSourceInformation: false, messages, new DiscoveryOptions());
    File.WriteAllLines(
        args[1],
        messages
            .Until<IDiscoveryCompleteMessage>()
            .OfType<ITestCaseDiscoveryMessage>()
            .Select(found => discoverer.Serialize(found.TestCase))
    );
}
else
{
    using var executor = framework.GetExecutor(assembly.GetName());
    var cases = File.ReadLines(args[1]).Select(executor.Deserialize).Where(testCase => testCase.TestMethod.TestClass.Class.Name == args[2]);
    executor.RunTests([.. cases], messages, new DiscoveryOptions());
    foreach (var message in messages.Until<ITestAssemblyFinished>())
    {
        if (Line(message) is { } line)
            Console.WriteLine(line);
    }
}

static string? Line(IMessageSinkMessage message) =>
    message switch
    {
        ITestPassed passed => $"Passed\t{passed.Test.DisplayName}\t",
        ITestSkipped skipped => $"Skipped\t{skipped.Test.DisplayName}\t{skipped.Reason}",
        ITestFailed failed => $"Failed\t{failed.Test.DisplayName}\t{string.Join(' ', failed.Messages).ReplaceLineEndings(" ")}",
        _ => null,
    };
