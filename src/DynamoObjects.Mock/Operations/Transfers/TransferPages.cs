using System.Text;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Operations.Transfers;

/// <summary>Divides lists of transfers into pages.</summary>
internal static class TransferPages
{
    private const int DefaultSize = 10;

    /// <summary>The least number of bytes of a token, as hexadecimal digits twice as many.</summary>
    private const int MinTokenBytes = 56;

    /// <summary>AWS's tokens have a multiple of 16 hexadecimal digits.</summary>
    private const int TokenUnit = 8;

    /// <summary>Returns a page and the token of the next one.</summary>
    /// <param name="all">All transfers, the newest first.</param>
    /// <param name="size">The size of the page.</param>
    /// <param name="token">The token of this page; <see langword="null"/> for the first one.</param>
    public static (List<T> Page, string? NextToken) Read<T>(List<T> all, int? size, string? token)
        where T : Transfer
    {
        var start = 0;
        if (token is not null)
        {
            var last = Decode(token);
            start = all.FindIndex(transfer => transfer.Arn == last) + 1;
            if (start == 0)
                throw Failures.Validation(Messages.TransferTokenInvalid);
        }

        var page = all.GetRange(start, Math.Min(size ?? DefaultSize, all.Count - start));
        return (page, start + page.Count < all.Count ? Encode(page[^1].Arn) : null);
    }

    private static string Encode(string arn)
    {
        var bytes = Encoding.UTF8.GetBytes(arn);
        var length = Math.Max(MinTokenBytes, (bytes.Length + TokenUnit - 1) / TokenUnit * TokenUnit);
        return HexText.Create([.. bytes, .. Enumerable.Repeat((byte)' ', length - bytes.Length)]);
    }

    private static string Decode(string token)
    {
        try
        {
            return Encoding.UTF8.GetString(Convert.FromHexString(token)).TrimEnd();
        }
        catch (FormatException)
        {
            throw Failures.Validation(Messages.TransferTokenInvalid);
        }
    }
}
