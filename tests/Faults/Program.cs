using System.CommandLine;
using InfoGov.Faults;

var root = new RootCommand("Tries what InfoGov has to survive, on hosts and stores that it starts itself on loopback.");
root.Add(FaultsCommand.Create());
root.Add(LoadCommand.Create());
root.Add(FuzzCommand.Create());
return await root.Parse(args).InvokeAsync();
