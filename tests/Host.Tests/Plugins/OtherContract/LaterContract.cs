namespace InfoGov.Law;

public abstract class MetropolitanJurisdiction
{
    public abstract string Code { get; }
}
