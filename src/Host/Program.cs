using InfoGov.Host.CommandLine;

return await Cli.Root().Parse(args).InvokeAsync();
