using Microsoft.TestPlatform.VsTestConsole.TranslationLayer;
using VSTestIde;

// VSTestIde CONSOLE ASSEMBLY PART FOUND [RUN]: finds the tests of an assembly whose names have a part in common, where
// DYNAMO_BACKENDS=FOUND, and prints a line for each, of its id, its full name and the name that is shown; or, with RUN,
// runs those that it has found, where DYNAMO_BACKENDS=RUN, and prints of each its outcome, its name and its message.
var console = new VsTestConsoleWrapper(args[0]);
console.StartSession();
try
{
    var found = new DiscoveryHandler();
    console.DiscoverTests([args[1]], Settings(args[3]), found);
    var cases = found.Cases.Where(test => test.FullyQualifiedName.Contains(args[2], StringComparison.Ordinal)).ToList();
    if (args.Length == 4)
    {
        foreach (var test in cases)
            Console.WriteLine($"{test.Id}\t{test.FullyQualifiedName}\t{test.DisplayName}");
        return;
    }

    var ran = new RunHandler();
    console.RunTests(cases, Settings(args[4]), ran);
    foreach (var result in ran.Results)
        Console.WriteLine(
            $"{result.Outcome}\t{result.DisplayName ?? result.TestCase.DisplayName}\t{result.ErrorMessage?.ReplaceLineEndings(" ")}"
        );
}
finally
{
    console.EndSession();
}

static string Settings(string backends) =>
    "<RunSettings><RunConfiguration><EnvironmentVariables>"
    + $"<DYNAMO_BACKENDS>{backends}</DYNAMO_BACKENDS></EnvironmentVariables></RunConfiguration></RunSettings>";
