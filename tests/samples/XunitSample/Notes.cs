namespace XunitSample;

/// <summary>Leaves notes of a run of the sample: empty files in the folder that SAMPLE_NOTES names.</summary>
internal static class Notes
{
    /// <summary>Leaves a note with the backend.</summary>
    public static void Leave(Backend backend, string note) => Leave($"{backend} {note}");

    public static void Leave(string note)
    {
        if (Environment.GetEnvironmentVariable("SAMPLE_NOTES") is { Length: > 0 } folder)
            File.WriteAllText(Path.Combine(folder, note), "");
    }
}
