// begin-snippet: guides-web-program
using Amazon.DynamoDBv2;
using Shop.Orders;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton<IAmazonDynamoDB>(_ => new AmazonDynamoDBClient());
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddSingleton<OrderStore>();
builder.Services.AddHostedService<ConfirmationWorker>();

var app = builder.Build();

app.MapPut("/orders/{id}", async (string id, OrderStore orders, CancellationToken cancellationToken) =>
    await orders.PlaceAsync(id, cancellationToken) ? Results.Created($"/orders/{id}", null) : Results.Conflict()
);

app.MapGet("/orders/{id}", async (string id, OrderStore orders, CancellationToken cancellationToken) =>
    await orders.FindStatusAsync(id, cancellationToken) is { } status ? Results.Text(status) : Results.NotFound()
);

await app.RunAsync();
// end-snippet
