namespace DynamoObjects.Mock.Tests.Operations;

/// <summary>Runs the same work on sixteen threads.</summary>
internal static class ParallelRunner
{
    public const int Threads = 16;

    /// <summary>Runs the work on new threads, and throws an exception of one of them.</summary>
    public static void Run(Action<int> work)
    {
        var failures = new Exception?[Threads];
        var threads = Enumerable
            .Range(0, Threads)
            .Select(number => new Thread(() =>
            {
                try
                {
                    work(number);
                }
                catch (Exception exception)
                {
                    failures[number] = exception;
                }
            }))
            .ToList();
        threads.ForEach(t => t.Start());
        threads.ForEach(t => t.Join());
        Assert.All(failures, Assert.Null);
    }
}
