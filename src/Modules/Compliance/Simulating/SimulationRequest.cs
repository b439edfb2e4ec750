using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Compliance.Simulating;

/// <summary>What is to be supposed: a threshold, an amendment from a day, or the law of another city.</summary>
internal sealed record SimulationRequest
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        PropertyNameCaseInsensitive = false,
        NumberHandling = JsonNumberHandling.Strict,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false), new ExactDecimal() },
    };

    /// <summary>The city whose portfolio is looked through.</summary>
    public required string City { get; init; }

    /// <summary>The day asked about; today unless said, and the first day of the amendment where that is later.</summary>
    public DateOnly? On { get; init; }

    /// <summary>Thresholds as they would be set beside those that are.</summary>
    public IReadOnlyList<SupposedThreshold>? Thresholds { get; init; }

    /// <summary>An amendment of the city's text.</summary>
    public Amendment? Amendment { get; init; }

    /// <summary>The code of a loaded plugin by whose law the portfolio would be judged.</summary>
    public string? As { get; init; }

    /// <summary>A threshold and from when it would be in force; on the day asked about unless said.</summary>
    internal sealed record SupposedThreshold(ThresholdKey Key, decimal Amount, DateOnly? EffectiveFrom = null);

    public static (SimulationRequest? Asked, string? Path, Text? Problem) Read(byte[] body)
    {
        try
        {
            return JsonSerializer.Deserialize<SimulationRequest>(body, Strict) is { } asked
                ? (asked, null, null)
                : (null, "$", new Text("请求体应为 JSON 对象", "The body is a JSON object"));
        }
        catch (JsonException invalid)
        {
            var path = invalid.Path is null or "$" ? "$" : invalid.Path.StartsWith("$.", StringComparison.Ordinal) ? invalid.Path[2..] : invalid.Path;
            return invalid is BodyFault fault ? (null, path, fault.Detail) : (null, path, new Text($"“{path}”处无效：缺少成员、成员不认识或者类型不符", $"Invalid at “{path}”: a member is missing, unknown or of the wrong type"));
        }
    }

    /// <summary>The two laws to compare; else what is wrong, and where.</summary>
    public (WhatIf? Question, string? Path, Text? Problem) Suppose(CityRegister cities, DateOnly today)
    {
        if (cities.Loaded.FirstOrDefault(c => c.Code == City) is not { } law)
        {
            return (null, "city", new Text($"没有城市“{City}”", $"There is no city “{City}”"));
        }

        var given = new[] { Thresholds is { Count: > 0 }, Amendment is not null, As is not null }.Count(x => x);
        if (given == 0)
        {
            return (null, "$", new Text("请给出 thresholds、amendment 或 as", "Give thresholds, amendment or as"));
        }

        if (As is not null && given > 1)
        {
            return (null, "as", new Text("另一城市的规定不能与其他改动并用", "The law of another city cannot be combined with other changes"));
        }

        var after = law;
        if (As is { } code && cities.Loaded.FirstOrDefault(c => c.Code == code) is var other)
        {
            if (other is null)
            {
                return (null, "as", new Text($"没有城市“{code}”", $"There is no city “{code}”"));
            }

            after = other;
        }

        if (Amendment is { } amendment)
        {
            if (amendment.Problem(law) is { } wrong)
            {
                return (null, wrong.Path, wrong.Problem);
            }

            after = amendment.Over(law);
        }

        var on = On ?? (Amendment?.From > today ? Amendment.From : today);
        var standing = cities.StandingOf(City)?.Thresholds ?? [];
        var supposed = As is null ? standing : cities.StandingOf(As)?.Thresholds ?? [];
        for (var i = 0; i < (Thresholds?.Count ?? 0); i++)
        {
            var threshold = Thresholds![i];
            if (threshold.Amount < 0)
            {
                return (null, $"thresholds[{i}].amount", new Text("金额不得为负", "The amount is not negative"));
            }

            supposed = supposed.Add(new ThresholdEntry(threshold.Key, threshold.Amount, threshold.EffectiveFrom ?? on));
        }

        return (new WhatIf(law, standing, after, supposed, on), null, null);
    }
}

/// <summary>An amendment from a day: provisions that fall away, and due days that move.</summary>
internal sealed record Amendment
{
    private const int Most = 100;

    /// <summary>The first day of the amendment.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The ids of the provisions that fall away.</summary>
    public IReadOnlyList<string> Repeal { get; init; } = [];

    /// <summary>Duties whose due day moves.</summary>
    public IReadOnlyList<MovedDue> Move { get; init; } = [];

    /// <summary>By how much the due days of a provision's duties move: ISO 8601 periods, one of the two.</summary>
    internal sealed record MovedDue(string Provision, string? Earlier = null, string? Later = null)
    {
        /// <summary>The move as one period, negative where it is earlier; null when it is not one period.</summary>
        public Period? Period => (Earlier, Later) switch
        {
            ({ } earlier, null) when Law.Period.TryParse(earlier, out var back) => new Period(-back.Years, -back.Months, -back.Days),
            (null, { } later) when Law.Period.TryParse(later, out var forth) => forth,
            _ => null,
        };
    }

    public (string Path, Text Problem)? Problem(Jurisdiction law)
    {
        if (Repeal.Count + Move.Count is 0 or > Most)
        {
            return ("amendment", new Text($"须含 1 至 {Most} 项 repeal 或 move", $"It has 1 to {Most} entries in repeal or move"));
        }

        for (var i = 0; i < Repeal.Count; i++)
        {
            if (!law.Provisions.Any(p => p.Id == Repeal[i]))
            {
                return ($"amendment.repeal[{i}]", new Text($"没有条款“{Repeal[i]}”", $"There is no provision “{Repeal[i]}”"));
            }
        }

        for (var i = 0; i < Move.Count; i++)
        {
            if (!law.Provisions.Any(p => p.Id == Move[i].Provision && p.Rules.Any(r => r is DutyRule { Due: not null })))
            {
                return ($"amendment.move[{i}].provision", new Text($"条款“{Move[i].Provision}”没有规定期限", $"The provision “{Move[i].Provision}” gives no due day"));
            }

            if (Move[i].Period is null)
            {
                return ($"amendment.move[{i}]", new Text("earlier、later 二者择一，为 ISO 8601 期间，如 P1Y", "Give one of earlier and later, an ISO 8601 period such as P1Y"));
            }
        }

        return null;
    }

    public AmendedLaw Over(Jurisdiction law) => new(
        law,
        From,
        Repeal.ToHashSet(StringComparer.Ordinal),
        Move.GroupBy(m => m.Provision, StringComparer.Ordinal).ToDictionary(m => m.Key, m => m.Last().Period!.Value, StringComparer.Ordinal));
}
