using System.CommandLine;
using InfoGov.Host.CommandLine;

// Whoever is told to stop finishes what it began; how long that may take, each command says itself.
var parsed = Cli.Root().Parse(args);
var exit = await parsed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = Timeout.InfiniteTimeSpan });
return parsed.Errors.Count > 0 ? Cli.Usage : exit;
