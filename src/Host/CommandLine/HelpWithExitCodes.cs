using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace InfoGov.Host.CommandLine;

/// <summary>The help of a command, and below it what its exit codes mean: scripts go by them.</summary>
internal sealed class HelpWithExitCodes(HelpAction usual) : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        var exit = usual.Invoke(parseResult);
        parseResult.InvocationConfiguration.Output.WriteLine("Exit codes:\n  0  Done\n  1  Done with findings or rejected rows\n  2  Wrong usage\n  3  Could not be done\n");
        return exit;
    }
}
