namespace InfoGov.Law;

/// <summary>A request that does not fit the contract: what is wrong, and at which path of the body.</summary>
public sealed class ContractException(string path, Text detail) : Exception(detail.En)
{
    /// <summary>Where in the request: <c>city</c>, <c>facts.project.amount</c>, <c>$</c> for the whole.</summary>
    public string Path { get; } = path;

    /// <summary>What is wrong, in both languages.</summary>
    public Text Detail { get; } = detail;
}
