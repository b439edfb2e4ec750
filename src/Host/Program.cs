using System.CommandLine;
using InfoGov.Host.CommandLine;

try
{
    return await Cli.Run(args);
}
catch (FileNotFoundException missing) when (missing.FileName?.StartsWith("InfoGov.", StringComparison.Ordinal) == true)
{
    await Console.Error.WriteLineAsync($"A part of the program is missing: {missing.FileName.Split(',')[0]}.");
    return Cli.Failed;
}
