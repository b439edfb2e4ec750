using InfoGov.Host.CommandLine;

try
{
    var parsed = Cli.Root().Parse(args);
    var exit = await parsed.InvokeAsync();
    return parsed.Errors.Count > 0 ? Cli.Usage : exit;
}
catch (FileNotFoundException missing) when (missing.FileName?.StartsWith("InfoGov.", StringComparison.Ordinal) == true)
{
    await Console.Error.WriteLineAsync($"A part of the program is missing: {missing.FileName.Split(',')[0]}.");
    return Cli.Failed;
}
