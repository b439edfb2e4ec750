using System.CommandLine;
using InfoGov.Host.CommandLine;

try
{
    var parsed = Cli.Root().Parse(args);

    // A host that is told to stop serves on until it has drained and answered; the library would end it after two seconds.
    var exit = await parsed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromMinutes(15) });
    return parsed.Errors.Count > 0 ? Cli.Usage : exit;
}
catch (FileNotFoundException missing) when (missing.FileName?.StartsWith("InfoGov.", StringComparison.Ordinal) == true)
{
    await Console.Error.WriteLineAsync($"A part of the program is missing: {missing.FileName.Split(',')[0]}.");
    return Cli.Failed;
}
