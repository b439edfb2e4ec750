using System.Text.Json;
using InfoGov.Disclosure;
using InfoGov.Law;

namespace InfoGov.Host.Pages.Portal.Reading;

/// <summary>What codes in public rows are called.</summary>
internal static class Words
{
    /// <summary>Properties whose type does not list their values, but a catalogue of the law does.</summary>
    private static readonly Dictionary<string, Func<string, Text?>> Catalogues = new(StringComparer.Ordinal)
    {
        ["Actor"] = Known<Role>, ["Organizer"] = Known<Role>, ["Participants"] = Known<Role>, ["FiledTo"] = Known<Role>, ["ApprovedBy"] = Known<Role>, ["ImposedBy"] = Known<Role>,
        ["Conduct"] = Known<ViolationKind>, ["Method"] = Known<ConsultationMethod>, ["Methods"] = Known<ConsultationMethod>, ["Groups"] = Known<ConsultedGroup>, ["Key"] = Known<ThresholdKey>,
        ["Type"] = Known<DutyType>,
    };

    /// <summary>What a property is called, without the list of values or the remark that follows its name.</summary>
    public static Text Name(PublicProperty property) => property.Name is "City" or "CityCode" ? new Text("城市", "City") : Short(property.Label);

    /// <summary>A label without the list of values or the remark that follows it.</summary>
    public static Text Short(Text label) => new(label.Zh.Split('：', '（', '；', '，')[0], label.En.Split([":", " (", ";", ", "], StringSplitOptions.None)[0]);

    /// <summary>A value of a property: as its type calls it, else as a catalogue of the law does; else as it is.</summary>
    public static Text Value(PublicProperty property, string value)
    {
        if (value.StartsWith('[') && property.IsList)
        {
            return Joined(JsonSerializer.Deserialize<string[]>(value)!.Select(item => Value(property, item)));
        }

        return property.Type?.Members.FirstOrDefault(member => member.Name == value)?.Label
            ?? (Catalogues.TryGetValue(property.Name, out var known) && value.Split(',', StringSplitOptions.TrimEntries).Select(known).ToArray() is var all && all.All(label => label is not null) ? Joined(all!) : null)
            ?? new Text(value, value);
    }

    /// <summary>A duty by its code.</summary>
    public static string Duty(string code, bool english) => Named<DutyType>(code, english);

    /// <summary>A role by its code.</summary>
    public static string Role(string code, bool english) => Named<Role>(code, english);

    /// <summary>The state of a provision.</summary>
    public static Text Coverage(Coverage coverage) => coverage switch
    {
        Law.Coverage.Enforced => new("由规则执行", "enforced by rules"),
        Law.Coverage.Feature => new("由功能承载", "carried by a feature"),
        Law.Coverage.Text => new("仅存文本", "text only"),
        Law.Coverage.MissingInSource => new("来源缺失", "missing in the source"),
        _ => new("援引其他规定", "refers to other law"),
    };

    /// <summary>What a provision does.</summary>
    public static Text Nature(ProvisionKind kind) => kind switch
    {
        ProvisionKind.Policy => new("方针", "policy"),
        ProvisionKind.Scope => new("适用范围", "scope"),
        ProvisionKind.Definition => new("定义", "definition"),
        ProvisionKind.Duty => new("义务", "duty"),
        ProvisionKind.Rule => new("条件", "rule"),
        ProvisionKind.Procedure => new("程序", "procedure"),
        ProvisionKind.Prohibition => new("禁止", "prohibition"),
        ProvisionKind.Power => new("职权", "power"),
        ProvisionKind.Deadline => new("期限", "deadline"),
        ProvisionKind.Disclosure => new("公开", "disclosure"),
        _ => new("处罚", "sanction"),
    };

    /// <summary>What a decision comes to, and its tone.</summary>
    public static (Text Label, string? Tone) Outcome(DecisionOutcome outcome) => outcome switch
    {
        DecisionOutcome.Allowed => (new("准予办理", "allowed"), "yes"),
        DecisionOutcome.Refused => (new("不予办理", "refused"), "no"),
        _ => (new("不适用", "not applicable"), null),
    };

    private static Text Joined(IEnumerable<Text> all) => new(string.Join('、', all.Select(text => text.Zh)), string.Join(", ", all.Select(text => text.En)));

    private static Text? Known<T>(string code)
        where T : struct, Enum => code.Length > 0 && char.IsAsciiLetterLower(code[0]) && Enum.TryParse<T>(code, ignoreCase: true, out var value) ? FactType.LabelOf(value) : null;

    private static string Named<T>(string code, bool english)
        where T : struct, Enum => Enum.TryParse<T>(code, ignoreCase: true, out var value) ? FactType.Label(value).In(english) : JsonNamingPolicy.CamelCase.ConvertName(code);
}
