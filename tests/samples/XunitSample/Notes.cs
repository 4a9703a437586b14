namespace XunitSample;

/// <summary>What a run of the sample leaves for whoever started it: files without content, in the folder that SAMPLE_NOTES names.</summary>
internal static class Notes
{
    /// <summary>A note that says on which backend it was left.</summary>
    public static void Leave(Backend backend, string note) => Leave($"{backend} {note}");

    public static void Leave(string note)
    {
        if (Environment.GetEnvironmentVariable("SAMPLE_NOTES") is { Length: > 0 } folder)
            File.WriteAllText(Path.Combine(folder, note), "");
    }
}
