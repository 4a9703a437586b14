using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Reliability.PointsInTime;

/// <summary>A table of books with point-in-time recovery, time to live, a global and a local index, and a model of it.</summary>
/// <remarks>The model has the state after each request, by the second of the request.</remarks>
internal sealed class Library(DynamoTestContext test, string table, Random random)
{
    private const string Rooms = "abc";
    private const int Numbers = 5;

    private readonly Dictionary<(string, int), Book> _model = [];
    private readonly SortedList<long, IReadOnlyList<Book>> _states = [];

    /// <summary>The requests so far, for the message of a failure.</summary>
    public List<string> Log { get; } = [];

    public long Now => test.Clock!.GetUtcNow().ToUnixTimeSeconds();

    public async Task OpenAsync()
    {
        await test.Client.CreateTableAsync(CreateRequest());
        await test.Client.UpdateTimeToLiveAsync(
            new UpdateTimeToLiveRequest
            {
                TableName = table,
                TimeToLiveSpecification = new() { AttributeName = "expiry", Enabled = true },
            }
        );
        await test.Client.UpdateContinuousBackupsAsync(
            new UpdateContinuousBackupsRequest
            {
                TableName = table,
                PointInTimeRecoverySpecification = new() { PointInTimeRecoveryEnabled = true },
            }
        );
        Record();
    }

    /// <summary>Sends a random request that writes, some time after the one before.</summary>
    public async Task WriteAsync()
    {
        test.Clock!.Advance(TimeSpan.FromMilliseconds(random.Next(4) == 0 ? random.Next(5000) : random.Next(700)));
        // Each request first deletes what has expired.
        foreach (var (id, book) in _model.Where(entry => entry.Value.Expiry < Now).ToList())
        {
            _model.Remove(id);
            Log.Add($"{Now}: {book} expired");
        }

        await (
            random.Next(6) switch
            {
                0 or 1 => PutAsync(CreateBook()),
                2 => UpdateAsync(),
                3 => DeleteAsync(),
                4 => WriteInTransactionAsync(),
                _ => WriteInBatchAsync(),
            }
        );
        Record();
    }

    /// <summary>Gets the books at the end of a second.</summary>
    public IReadOnlyList<Book> GetState(long second) => _states.Last(state => state.Key <= second).Value;

    private async Task PutAsync(Book book)
    {
        await test.Client.PutItemAsync(table, book.ToItem());
        Apply(book);
    }

    private async Task UpdateAsync()
    {
        var (room, number) = CreateId();
        var shelf = random.Next(2) == 0 ? CreateShelf() : null;
        var response = await test.Client.UpdateItemAsync(
            new UpdateItemRequest
            {
                TableName = table,
                Key = Book.Key(room, number),
                UpdateExpression = shelf is null ? "REMOVE shelf ADD version :one" : "SET shelf = :shelf ADD version :one",
                ExpressionAttributeValues = shelf is null
                    ? new() { [":one"] = new() { N = "1" } }
                    : new()
                    {
                        [":one"] = new() { N = "1" },
                        [":shelf"] = new(shelf),
                    },
                ReturnValues = ReturnValue.ALL_NEW,
            }
        );
        var old = _model.GetValueOrDefault((room, number));
        var book = new Book(room, number, shelf, (old?.Version ?? 0) + 1, old?.Expiry);
        Assert.Equal(book, Book.Read(response.Attributes));
        Apply(book);
    }

    private async Task DeleteAsync()
    {
        var (room, number) = CreateId();
        await test.Client.DeleteItemAsync(table, Book.Key(room, number));
        Remove((room, number));
    }

    private async Task WriteInTransactionAsync()
    {
        var books = CreateBooks();
        var deleted = books[^1];
        await test.Client.TransactWriteItemsAsync(
            new TransactWriteItemsRequest
            {
                TransactItems =
                [
                    .. books
                        .SkipLast(1)
                        .Select(book => new TransactWriteItem
                        {
                            Put = new() { TableName = table, Item = book.ToItem() },
                        }),
                    new()
                    {
                        Delete = new() { TableName = table, Key = Book.Key(deleted.Room, deleted.Number) },
                    },
                ],
            }
        );
        Apply(books, deleted);
    }

    private async Task WriteInBatchAsync()
    {
        var books = CreateBooks();
        var deleted = books[^1];
        await test.Client.BatchWriteItemAsync(
            new BatchWriteItemRequest
            {
                RequestItems = new()
                {
                    [table] =
                    [
                        .. books.SkipLast(1).Select(book => new WriteRequest(new PutRequest(book.ToItem()))),
                        new(new DeleteRequest(Book.Key(deleted.Room, deleted.Number))),
                    ],
                },
            }
        );
        Apply(books, deleted);
    }

    private void Apply(List<Book> books, Book deleted)
    {
        foreach (var book in books.SkipLast(1))
            Apply(book);
        Remove(deleted.Id);
    }

    private void Apply(Book book)
    {
        _model[book.Id] = book;
        Log.Add($"{Now}: {book}");
    }

    private void Remove((string, int) id)
    {
        _model.Remove(id);
        Log.Add($"{Now}: {id} deleted");
    }

    private void Record() =>
        _states[Now] = [.. _model.Values.OrderBy(book => book.Room, StringComparer.Ordinal).ThenBy(book => book.Number)];

    private (string Room, int Number) CreateId() => (Rooms[random.Next(Rooms.Length)].ToString(), random.Next(Numbers));

    private string CreateShelf() => $"shelf-{random.Next(3)}";

    private Book CreateBook()
    {
        var (room, number) = CreateId();
        return new Book(
            room,
            number,
            random.Next(3) > 0 ? CreateShelf() : null,
            random.Next(100),
            random.Next(3) == 0 ? Now + random.Next(10) : null
        );
    }

    private List<Book> CreateBooks() => [.. Enumerable.Range(0, random.Next(2, 5)).Select(_ => CreateBook()).DistinctBy(book => book.Id)];

    private CreateTableRequest CreateRequest() =>
        new()
        {
            TableName = table,
            BillingMode = BillingMode.PAY_PER_REQUEST,
            AttributeDefinitions =
            [
                new("room", ScalarAttributeType.S),
                new("number", ScalarAttributeType.N),
                new("shelf", ScalarAttributeType.S),
                new("version", ScalarAttributeType.N),
            ],
            KeySchema = [new("room", KeyType.HASH), new("number", KeyType.RANGE)],
            GlobalSecondaryIndexes =
            [
                new()
                {
                    IndexName = "by-shelf",
                    KeySchema = [new("shelf", KeyType.HASH), new("version", KeyType.RANGE)],
                    Projection = new() { ProjectionType = ProjectionType.ALL },
                },
            ],
            LocalSecondaryIndexes =
            [
                new()
                {
                    IndexName = "by-version",
                    KeySchema = [new("room", KeyType.HASH), new("version", KeyType.RANGE)],
                    Projection = new() { ProjectionType = ProjectionType.ALL },
                },
            ],
        };
}
