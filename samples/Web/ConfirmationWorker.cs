namespace Shop.Orders;

// begin-snippet: guides-web-worker
/// <summary>Confirms pending orders at the start of the application and every minute after that.</summary>
public sealed class ConfirmationWorker(OrderStore orders, TimeProvider timeProvider) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, timeProvider);
        await orders.ConfirmPendingAsync(stoppingToken);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            await orders.ConfirmPendingAsync(stoppingToken);
    }
}
// end-snippet
