using System.Runtime.InteropServices;

namespace DynamoObjects.Mock.Tool;

/// <summary>The wishes of whoever started the process: stop, and stop at once.</summary>
internal sealed class StopSignals : IDisposable
{
    private readonly TaskCompletionSource _stop = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _abort = new();
    private readonly PosixSignalRegistration[] _registrations;

    public StopSignals()
    {
        // SIGHUP: the terminal was closed, on Windows the console window.
        PosixSignal[] signals = [PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP];
        _registrations = [.. signals.Select(signal => PosixSignalRegistration.Create(signal, OnSignal))];
    }

    /// <summary>Ends at the first signal.</summary>
    public Task StopRequested => _stop.Task;

    /// <summary>Cancelled at the second.</summary>
    public CancellationToken AbortRequested => _abort.Token;

    public void Dispose()
    {
        foreach (var registration in _registrations)
            registration.Dispose();
        _abort.Dispose();
    }

    private void OnSignal(PosixSignalContext signal)
    {
        signal.Cancel = true;
        if (!_stop.TrySetResult())
            _abort.Cancel();
    }
}
