using System.Reflection;
using Xunit.Sdk;

namespace DynamoObjects.Testing.Xunit;

/// <summary>What a test declares of a backend that differs, and whether it did.</summary>
internal sealed class KnownDifference(Backend backend, string reason)
{
    public static KnownDifference? Of(MethodInfo method, Backend backend)
    {
        var reasons = method.GetCustomAttributes<KnownDifferenceAttribute>()
            .Where(attribute => attribute.Backend.HasFlag(backend)).Select(attribute => attribute.Reason).ToList();
        return reasons.Count == 0 ? null : new KnownDifference(backend, string.Join("; ", reasons));
    }

    /// <summary>Passes a test that failed and fails one that passed; gives what to add to the output.</summary>
    public string Judge(ExceptionAggregator outcome, ExceptionAggregator verdict)
    {
        switch (outcome.ToException())
        {
            case null:
                verdict.Add(new KnownDifferenceGoneException($"The known difference of {backend} is gone, for the test passes there: remove its [KnownDifference]. It was: {reason}"));
                return "";
            case TestTimeoutException timeout:
                verdict.Add(timeout);
                return "";
            case var difference:
                return $"Known difference of {backend}: {reason}{Environment.NewLine}It answered: {difference.Message}{Environment.NewLine}";
        }
    }
}
