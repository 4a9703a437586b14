namespace XunitSample;

/// <summary>What a run of the sample leaves for whoever started it: files without content, in the folder that SAMPLE_NOTES names.</summary>
internal static class Notes
{
    public static void Leave(string note)
    {
        if (Environment.GetEnvironmentVariable("SAMPLE_NOTES") is { Length: > 0 } folder)
            File.WriteAllText(Path.Combine(folder, note), "");
    }
}
