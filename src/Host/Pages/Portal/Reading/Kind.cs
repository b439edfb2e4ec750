using InfoGov.Law;

namespace InfoGov.Host.Pages.Portal.Reading;

/// <summary>
/// A kind of public record as people look for it: which property is its name, whose it is, when it was, and where its page is.
/// </summary>
/// <param name="Set">The public set.</param>
/// <param name="Label">What the kind is called.</param>
/// <param name="Title">The property that names a record.</param>
public sealed record Kind(string Set, Text Label, string Title)
{
    /// <summary>The same in English, where it differs.</summary>
    public string? TitleEnglish { get; init; }

    /// <summary>The property with the unit.</summary>
    public string? Unit { get; init; }

    /// <summary>The property with the day by which years are told.</summary>
    public string? Day { get; init; }

    /// <summary>The property with the day by which the newest is told; that of the years unless said.</summary>
    public string? Newest { get; init; }

    /// <summary>The property with a stage, a state or a kind.</summary>
    public string? Stage { get; init; }

    /// <summary>The property with an amount in yuan.</summary>
    public string? Amount { get; init; }

    /// <summary>Where the page of a record is, by the property that says which; below the dataset unless said.</summary>
    public (string Address, string Property)? Page { get; init; }

    /// <summary>Whatever can be searched for, in the order in which people ask for it.</summary>
    public static readonly IReadOnlyList<Kind> All =
    [
        new("Projects", new("项目", "Projects"), "Name") { Unit = "Unit", Day = "ProposedOn", Newest = "UpdatedOn", Stage = "Stage", Amount = "Amount", Page = ("/projects/", "Id") },
        new("Plans", new("规划", "Plans"), "Title") { Unit = "Publisher", Day = "PublishedOn", Stage = "Type", Page = ("/plans/", "Id") },
        new("AnnualPlans", new("年度计划", "Annual plans"), "Year") { Unit = "Unit", Day = "ApprovedOn" },
        new("Systems", new("信息系统", "Systems"), "Name") { Unit = "Owner", Day = "RegisteredOn", Stage = "Stage", Page = ("/systems/", "Id") },
        new("KeySystemCatalogueEntries", new("重要系统目录", "Key systems"), "Name") { Unit = "Owner", Day = "ListedOn" },
        new("Organizations", new("单位", "Organizations"), "Name") { Stage = "Type", Page = ("/organizations/", "Id") },
        new("Provisions", new("条款", "Provisions"), "SummaryZh") { TitleEnglish = "SummaryEn", Stage = "Kind", Day = "InForceFrom", Page = ("/provisions/", "Provision") },
        new("Acceptances", new("验收", "Acceptances"), "ProjectName") { Unit = "Organizer", Day = "HeldOn", Stage = "Result", Page = ("/projects/", "ProjectId") },
        new("Contracts", new("合同", "Contracts"), "ProjectName") { Unit = "Contractor", Day = "AwardedOn", Stage = "Role", Amount = "Amount", Page = ("/projects/", "ProjectId") },
        new("GovernmentInfoItems", new("政府信息", "Government information"), "Title") { Unit = "IssuedBy", Day = "PublishedOn" },
        new("PublicServiceDisclosures", new("公共服务", "Public services"), "Content") { Unit = "Unit", Day = "PublishedOn", Stage = "Kind" },
        new("ResourceCatalogueEntries", new("信息资源目录", "Information resources"), "Name") { Unit = "Provider", Day = "ListedOn", Stage = "Class" },
        new("Evaluations", new("评价结果", "Evaluations"), "Unit") { Day = "PublishedOn", Stage = "Outcome" },
        new("Consultations", new("征求意见", "Consultations"), "PlanTitle") { Day = "HeldOn", Page = ("/plans/", "Id") },
        new("Sanctions", new("行政处理", "Sanctions"), "Conduct") { Day = "ImposedOn", Stage = "Kind", Amount = "Amount" },
        new("FundingBans", new("停止资金支持", "Funding bans"), "Unit") { Day = "ImposedOn" },
        new("EmergencyPlans", new("应急预案", "Emergency plans"), "Title") { Unit = "Publisher", Day = "PublishedOn" },
        new("IndustryDirectories", new("产业目录", "Industry directories"), "Title") { Unit = "Publisher", Day = "PublishedOn" },
        new("PublicationDuties", new("公布义务", "Duties to publish"), "Type") { Unit = "Unit", Day = "Since", Stage = "State" },
    ];

    /// <summary>The kind of a set; a plain one where it is none of them.</summary>
    public static Kind? Of(string set) => All.FirstOrDefault(kind => kind.Set == set);

    /// <summary>Where the page of a record is.</summary>
    public string AddressOf(PublicRow row) => Page is var (address, property) && row.Text(property) is { } key ? address + Uri.EscapeDataString(key) : $"/datasets/{Set}/{Uri.EscapeDataString(row.Id)}";

    /// <summary>What a record is called.</summary>
    public string TitleOf(PublicRow row, bool english) => Set switch
    {
        "AnnualPlans" => english ? $"Annual plan {row.Text("Year")} {row.Text("Area")}" : $"{row.Text("Year")} 年度建设计划{row.Text("Area")}",
        _ => row.Label(english && TitleEnglish is { } own ? own : Title)?.In(english) ?? row.Id,
    };
}
