namespace InfoGov.Faults.Fuzz;

/// <summary>The API: every operation of the OpenAPI document, with ids that are there and bodies that are nearly right.</summary>
internal sealed class ApiDoor : Door
{
    public override string Name => "API";

    public override FuzzRequest Next(Dice dice, Ground ground)
    {
        var operation = dice.Of(ground.Operations);
        var path = string.Join('/', operation.Path.Split('/').Select(part => part.Contains('{', StringComparison.Ordinal) ? part is "{id}" ? dice.OneIn(10) ? Mutation.Text(dice.Of(ground.Ids), dice) : dice.Of(ground.Ids) : dice.Of(["1", "0", "-1", "99999999999", "wuxi", "beijing", "2026", "x"]) : part));
        var query = string.Join('&', operation.Queries.Where(_ => dice.OneIn(3)).Select(name => $"{name}={Uri.EscapeDataString(dice.OneIn(2) ? dice.Of(Mutation.Pieces) : dice.Of(["wuxi", "1", "2026-01-01", "true", "overdue", "name", "csv"]))}"));
        var body = operation.Example is { } example ? Mutation.Json(example, dice) : null;
        var headers = Headers(dice, ground, body is null ? null : "application/json");
        if (dice.OneIn(4))
        {
            headers.Add(("Idempotency-Key", Tokens.Printable(Mutation.Text($"k-{dice.Below(50)}", dice))));
        }

        if (dice.OneIn(8))
        {
            headers.Add(("If-Match", dice.Of(["\"1\"", "*", "1", "W/\"2\"", "\"", "\"99999999999999999999\"", "\"1\", \"2\""])));
        }

        return new FuzzRequest(operation.Method, FuzzRequest.Sendable(path + (query.Length == 0 ? "" : "?" + query)), headers, body);
    }
}
