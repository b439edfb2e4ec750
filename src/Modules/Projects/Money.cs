using static InfoGov.Entities.Order;

namespace InfoGov.Projects;

/// <summary>Amounts are exact: two places at most, and no more than the projections can hold.</summary>
internal static class Money
{
    // 10^15 in the smallest unit still fits a 64-bit column with room for sums.
    private const decimal Limit = 1_000_000_000_000_000m;

    /// <summary>Rejects an amount that is negative, too large, or has more than two places.</summary>
    public static void Check(decimal? amount, string path)
    {
        if (amount is < 0 or >= Limit)
        {
            throw Refuse(400, "invalid", "金额超出范围", "The amount is out of range.", path);
        }

        if (amount is { Scale: > 2 })
        {
            throw Refuse(400, "invalid", "金额至多两位小数", "An amount has two places at most.", path);
        }
    }

    /// <summary>Rejects a share outside 0 to 1 or with more than four places.</summary>
    public static void CheckShare(decimal? share, string path)
    {
        if (share is < 0 or > 1 or { Scale: > 4 })
        {
            throw Refuse(400, "invalid", "占比须在0至1之间，至多四位小数", "A share is from 0 to 1 and has four places at most.", path);
        }
    }

    /// <summary>Rejects a foreign amount without a currency, a currency without one, and one beside an amount in CNY.</summary>
    public static void CheckCurrency(Profile profile)
    {
        var named = profile.Currency is { Length: 3 } code && !code.AsSpan().ContainsAnyExceptInRange('A', 'Z') && code != "CNY";
        if (profile.ForeignAmount is null ? profile.Currency is not null : !named)
        {
            throw Refuse(400, "invalid", "外币金额须注明币种（ISO 4217，人民币除外）", "A foreign amount has a currency (ISO 4217, not CNY).", "profile.currency");
        }

        if (profile is { Amount: not null, ForeignAmount: not null })
        {
            throw Refuse(400, "invalid", "人民币金额与外币金额只填其一", "Give the amount in CNY or in another currency, not both.", "profile.foreignAmount");
        }
    }
}
