using System.Text;
using System.Text.Json.Nodes;

namespace InfoGov.Faults.Fuzz;

/// <summary><c>$batch</c>, as JSON and as multipart.</summary>
internal sealed class BatchDoor : Door
{
    public override string Name => "$batch";

    public override FuzzRequest Next(Dice dice, Ground ground)
    {
        var urls = Enumerable.Range(0, 1 + dice.Below(5)).Select(_ => Mutation.Text(dice.Of(FeedDoor.Seeds), dice)).ToArray();
        if (dice.OneIn(2))
        {
            var batch = new JsonObject
            {
                ["requests"] = new JsonArray([.. urls.Select((url, i) => (JsonNode)new JsonObject
                {
                    ["id"] = $"{i}", ["method"] = dice.Of(["GET", "get", "POST", "PATCH"]), ["url"] = url, ["dependsOn"] = dice.OneIn(3) ? new JsonArray($"{dice.Below(5)}") : null, ["headers"] = dice.OneIn(4) ? new JsonObject { ["Accept"] = "text/csv" } : null,
                })]),
            };
            return new FuzzRequest("POST", "/odata/$batch", Headers(dice, ground, "application/json"), Mutation.Json(batch, dice));
        }

        var text = new StringBuilder();
        foreach (var url in urls)
        {
            text.Append("--b\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\nGET ").Append(url).Append(" HTTP/1.1\r\nAccept: application/json\r\n\r\n\r\n");
        }

        var body = Encoding.UTF8.GetBytes(text.Append("--b--\r\n").ToString());
        return new FuzzRequest("POST", "/odata/$batch", Headers(dice, ground, "multipart/mixed;boundary=b"), dice.OneIn(2) ? Mutation.Bytes(body, dice) : body);
    }
}
