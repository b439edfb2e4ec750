using System.Text;
using System.Text.Json.Nodes;

namespace InfoGov.Faults.Fuzz;

/// <summary>Documents and holiday notices.</summary>
internal sealed class ImportDoor : Door
{
    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF");

    private static readonly byte[] Zip = [0x50, 0x4B, 3, 4, 20, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0x61, 0x50, 0x4B, 5, 6, 0, 0, 0, 0, 1, 0, 1, 0, 47, 0, 0, 0, 31, 0, 0, 0, 0, 0];

    private static readonly JsonNode Notice = JsonNode.Parse("""{"notices":[{"id":"2027","name":"关于2027年部分节假日安排的通知","knownFrom":"2026-11-04","year":2027,"days":[{"from":"2027-01-01","to":"2027-01-03","name":"元旦","isOff":true}]}]}""")!;

    public override string Name => "imports";

    public override FuzzRequest Next(Dice dice, Ground ground)
    {
        if (dice.OneIn(2))
        {
            return new FuzzRequest("POST", FuzzRequest.Sendable($"/api/administration/import-notice{(dice.OneIn(3) ? "?name=" + dice.Of(Mutation.Pieces) + "&knownFrom=2026-11-04" : "")}"), Headers(dice, ground, "application/json"), Mutation.Json(Notice, dice));
        }

        var operation = dice.Of([.. ground.Operations.Where(operation => operation.TakesFile)]);
        var boundary = "xYz";
        var name = dice.OneIn(3) ? Mutation.Text("意见.pdf", dice) : dice.Of(["a.pdf", "b.docx", "..\\..\\c.txt", "d.zip", "", "e.png"]);
        var disposition = dice.OneIn(6) ? Mutation.Text("form-data; name=file; filename*=UTF-8''a.pdf", dice) : $"form-data; name=\"file\"; filename=\"{name}\"";
        byte[] body =
        [
            .. Encoding.UTF8.GetBytes($"--{boundary}\r\nContent-Disposition: {disposition}\r\nContent-Type: {dice.Of(["application/pdf", "text/plain", "x", ""])}\r\n\r\n"),
            .. Mutation.Bytes(dice.OneIn(2) ? Pdf : Zip, dice),
            .. Encoding.UTF8.GetBytes($"\r\n--{boundary}\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\n{Mutation.Text("专家意见", dice)}\r\n--{boundary}\r\nContent-Disposition: form-data; name=\"on\"\r\n\r\n{dice.Of(["2026-03-01", "2024-02-30", "", "x"])}\r\n--{boundary}--\r\n"),
        ];
        return new FuzzRequest(operation.Method, FuzzRequest.Sendable(operation.Path.Replace("{id}", dice.Of(ground.Ids), StringComparison.Ordinal)), Headers(dice, ground, $"multipart/form-data; boundary={boundary}"), dice.OneIn(3) ? Mutation.Bytes(body, dice) : body);
    }
}
