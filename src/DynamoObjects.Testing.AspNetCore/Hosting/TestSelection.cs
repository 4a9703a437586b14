using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace DynamoObjects.Testing.Hosting;

/// <summary>Runs each request of a shared host in its test, before the middleware of the application.</summary>
internal sealed class TestSelection : IStartupFilter
{
    /// <summary>Adds the filter once, before the filters of the application: the first filter is the outermost.</summary>
    public static void AddTo(IServiceCollection services)
    {
        if (!services.Any(service => !service.IsKeyedService && service.ImplementationType == typeof(TestSelection)))
            services.Insert(0, ServiceDescriptor.Singleton<IStartupFilter, TestSelection>());
    }

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
        app =>
        {
            app.Use(RunInTestAsync);
            next(app);
        };

    // What an asynchronous method sets in its control flow is there for what it calls, and gone when it returns.
    private static async Task RunInTestAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Headers.TryGetValue(HostedTests.Header, out var id))
            HostedTests.Get(id.ToString()).SetCurrent();
        await next(context).ConfigureAwait(false);
    }
}
