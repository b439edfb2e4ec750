namespace InfoGov.Projects.OpenContracting;

/// <summary>Our words in the code lists of OC4IDS 0.9.5 and OCDS 1.1; null where the list has none.</summary>
internal static class Codes
{
    /// <summary>The stage of a project (projectStatus).</summary>
    public static string? Status(string? stage) => stage switch
    {
        "proposed" or "underReview" or "reviewRejected" => "identification",
        "reviewed" or "approved" or "filed" => "preparation",
        "tenderPublished" or "contracted" or "underConstruction" => "implementation",
        "completed" or "tested" or "acceptanceFailed" or "accepted" => "completion",
        "delivered" or "underWarranty" or "closed" => "maintenance",
        _ => null,
    };

    /// <summary>What is done to the asset (projectType).</summary>
    public static string? Type(string? activity) => activity switch
    {
        "new" => "construction",
        "rebuild" => "rehabilitation",
        "expand" => "expansion",
        _ => null,
    };

    /// <summary>The sector (projectSector): governance for what serves administration, communications for the rest.</summary>
    public static string Sector(string? category) => category is "egov" or "resourceDatabase" or "publicBasic" or "publicBasicPlatform" or "publicServicePlatform" ? "governance" : "communications";

    /// <summary>What a contract is about (contractNature).</summary>
    public static string Nature(string? role) => role switch
    {
        "design" => "design",
        "supervision" => "supervision",
        _ => "construction",
    };

    /// <summary>What is procured (procurementCategory).</summary>
    public static string Procured(string? role) => role is "construction" or "integration" ? "works" : "services";

    /// <summary>How it was procured (method).</summary>
    public static string? Method(string? procurement) => procurement switch
    {
        "directAward" => "direct",
        "privateTender" => "limited",
        "centralizedGovernmentProcurement" or "decentralizedGovernmentProcurement" => "open",
        _ => null,
    };

    /// <summary>The parties' identifiers: that of the register here, or the name where there is none.</summary>
    public static string Party(string? organizationId, string name) => organizationId is null ? $"infogov-name-{name}" : $"infogov-{organizationId}";

    /// <summary>The identifier of a contracting process (ocid).</summary>
    public static string Ocid(string prefix, PublishedRow contract) => $"ocds-{prefix}-{contract.Text("id")}";
}
