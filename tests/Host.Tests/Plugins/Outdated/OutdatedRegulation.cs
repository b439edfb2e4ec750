using InfoGov.Law;

namespace Plugins.Outdated;

public sealed class OutdatedRegulation : MetropolitanJurisdiction
{
    public override string Code => "outdated";
}
