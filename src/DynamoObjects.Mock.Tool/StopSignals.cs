using System.Runtime.InteropServices;

namespace DynamoObjects.Mock.Tool;

/// <summary>The signals that stop the process: the first one gracefully, the second one at once.</summary>
internal sealed class StopSignals : IDisposable
{
    private readonly TaskCompletionSource _stop = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _abort = new();
    private readonly PosixSignalRegistration[] _registrations;

    public StopSignals()
    {
        // SIGHUP: the terminal, or on Windows the console window, was closed.
        PosixSignal[] signals = [PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP];
        _registrations = [.. signals.Select(signal => PosixSignalRegistration.Create(signal, OnSignal))];
    }

    /// <summary>Completes at the first signal.</summary>
    public Task StopRequested => _stop.Task;

    /// <summary>Is canceled at the second signal.</summary>
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
