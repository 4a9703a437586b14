namespace DynamoObjects.Mock.Errors;

/// <summary>Creates request IDs in DynamoDB's form: 52 digits and capital letters, different for each response.</summary>
internal static class RequestIds
{
    private const string Alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUV";
    private static long _last;

    public static string Next() => string.Create(52, Interlocked.Increment(ref _last), static (characters, number) =>
        {
            characters.Fill('0');
            for (var i = characters.Length - 1; number != 0; i--, number >>= 5)
                characters[i] = Alphabet[(int)(number & 31)];
        });
}
