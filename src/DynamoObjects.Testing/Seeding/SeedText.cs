using System.Text;

namespace DynamoObjects.Testing.Seeding;

/// <summary>A text of seed data, in UTF-8 and without a byte order mark, with its origin.</summary>
internal sealed record SeedText(SeedOrigin Origin, ReadOnlyMemory<byte> Bytes)
{
    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    public static SeedText FromText(string text, string kind)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new SeedText(new SeedOrigin(kind), Encoding.UTF8.GetBytes(text));
    }

    public static SeedText FromFile(string path) => new(new SeedOrigin(Path.GetFileName(path), FullPath(path)), default);

    public static string FullPath(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return Path.GetFullPath(path, AppContext.BaseDirectory);
    }

    /// <exception cref="SeedDataException">The file cannot be read.</exception>
    public async Task<SeedText> LoadAsync(CancellationToken cancellationToken)
    {
        if (Origin.File is not { } path)
            return this;
        try
        {
            var bytes = await System.IO.File.ReadAllBytesAsync(path, cancellationToken).ConfigureAwait(false);
            return this with { Bytes = bytes.AsMemory(bytes.AsSpan().StartsWith(ByteOrderMark) ? ByteOrderMark.Length : 0) };
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new SeedDataException(
                Origin,
                $"the file {path} does not exist. To copy a file of the test project there, set "
                    + "<CopyToOutputDirectory>PreserveNewest</CopyToOutputDirectory> on its item in the project.",
                innerException: exception
            );
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new SeedDataException(Origin, $"{path} cannot be read: {exception.Message}", innerException: exception);
        }
    }
}
