namespace DynamoObjects.Mock.Tests.Operations;

/// <summary>Sixteen threads that do the same.</summary>
internal static class ParallelRunner
{
    public const int Threads = 16;

    /// <summary>Runs on threads of their own, and throws what one of them threw.</summary>
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
