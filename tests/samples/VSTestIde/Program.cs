using Microsoft.TestPlatform.VsTestConsole.TranslationLayer;
using VSTestIde;

// VSTestIde CONSOLE ASSEMBLY PART FOUND [RUN]: discovers the tests of an assembly whose names contain PART, with
// DYNAMO_BACKENDS=FOUND, and prints a line for each with its id, its full name and its display name; or, with RUN, runs
// the discovered tests with DYNAMO_BACKENDS=RUN, and prints the outcome, name and message of each.
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
