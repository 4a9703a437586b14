// begin-snippet: guides-web-program
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.DataModel;
using Shop.Orders;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton<IAmazonDynamoDB>(_ => new AmazonDynamoDBClient());
builder.Services.AddScoped<IDynamoDBContext, DynamoDBContext>();
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddSingleton<OrderStore>();
builder.Services.AddScoped<CustomerStore>();
builder.Services.AddHostedService<ConfirmationWorker>();

var app = builder.Build();

app.MapPut("/orders/{id}", async (string id, OrderStore orders, CancellationToken cancellationToken) =>
    await orders.PlaceAsync(id, cancellationToken) ? Results.Created($"/orders/{id}", null) : Results.Conflict()
);

app.MapGet("/orders/{id}", async (string id, OrderStore orders, CancellationToken cancellationToken) =>
    await orders.FindStatusAsync(id, cancellationToken) is { } status ? Results.Text(status) : Results.NotFound()
);

app.MapPut("/customers/{id}", async (string id, string name, CustomerStore customers, CancellationToken cancellationToken) =>
    await customers.SaveAsync(id, name, cancellationToken)
);

app.MapGet("/customers/{id}", async (string id, CustomerStore customers, CancellationToken cancellationToken) =>
    await customers.FindNameAsync(id, cancellationToken) is { } name ? Results.Text(name) : Results.NotFound()
);

await app.RunAsync();
// end-snippet
