using InfoGov.Host.CommandLine;

try
{
    var parsed = Cli.Root().Parse(args);
    var exit = await parsed.InvokeAsync();
    
    // Help is asked for without what the command itself demands.
    return parsed.Errors.Count > 0 && parsed.Action is not HelpWithExitCodes ? Cli.Usage : exit;
}
catch (FileNotFoundException missing) when (missing.FileName?.StartsWith("InfoGov.", StringComparison.Ordinal) == true)
{
    await Console.Error.WriteLineAsync($"A part of the program is missing: {missing.FileName.Split(',')[0]}.");
    return Cli.Failed;
}
