using BenchmarkDotNet.Running;
using DynamoObjects.Bench;
using DynamoObjects.Bench.Mapper;

if (args is ["compare", .. var options])
    return await Comparison.RunAsync(options);
if (args is ["kit", .. var kitOptions])
    return await KitCost.RunAsync(kitOptions);
if (args is ["endpoint"])
    return await EndpointCost.RunAsync();
if (args is ["mapper", .. var mapperOptions])
    return await MapperCost.RunAsync(mapperOptions);
if (args is ["memory"])
    return await Memory.RunAsync();
if (args is ["history"])
    return await HistoryMemory.RunAsync();
BenchmarkSwitcher.FromAssembly(typeof(ItemBenchmarks).Assembly).Run(args);
return 0;
