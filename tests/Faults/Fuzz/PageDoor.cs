using System.Text;

namespace InfoGov.Faults.Fuzz;

/// <summary>The pages, their addresses and their forms.</summary>
internal sealed class PageDoor : Door
{
    public override string Name => "pages";

    public override FuzzRequest Next(Dice dice, Ground ground)
    {
        var headers = Headers(dice, ground);
        headers.Add(("Accept", dice.OneIn(10) ? "*/*" : "text/html"));
        if (dice.OneIn(3) || ground.Forms.Count == 0)
        {
            return new FuzzRequest("GET", FuzzRequest.Sendable(Mutation.Text(dice.Of(ground.Pages), dice)), headers);
        }

        var form = dice.Of(ground.Forms);
        var fields = string.Join('&', form.Fields.Split('&').Where(_ => !dice.OneIn(6)).Select(name => $"{Uri.EscapeDataString(name)}={Value(dice, ground)}"));
        fields = dice.OneIn(4) ? Mutation.Text(fields, dice) : fields;
        if (form.Method == "GET")
        {
            return new FuzzRequest("GET", FuzzRequest.Sendable(form.Action + (form.Action.Contains('?', StringComparison.Ordinal) ? "&" : "?") + fields), headers);
        }

        headers.Add(("Content-Type", "application/x-www-form-urlencoded"));
        return new FuzzRequest(form.Method, FuzzRequest.Sendable(form.Action), headers, Encoding.UTF8.GetBytes(fields));
    }

    private static string Value(Dice dice, Ground ground) => Uri.EscapeDataString(dice.Below(4) switch
    {
        0 => dice.Of(ground.Ids),
        1 => Mutation.Text("系统", dice),
        2 => dice.Of(["wuxi", "2026-01-01", "2026", "1", "", "on", "csv", "xlsx"]),
        _ => dice.Of(Mutation.Pieces),
    });
}
