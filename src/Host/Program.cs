using InfoGov.Host.CommandLine;

var parsed = Cli.Root().Parse(args);
var exit = await parsed.InvokeAsync();
return parsed.Errors.Count > 0 ? Cli.Usage : exit;
