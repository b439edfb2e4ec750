using System.Text;
using System.Text.Json.Nodes;
using InfoGov.Beijing;
using InfoGov.Jilin;
using InfoGov.Tianjin;
using InfoGov.Wuxi;
using InfoGov.Zhengzhou;

namespace InfoGov.Law.Tests;

/// <summary>The five cities, asked in process with the bodies of the contract.</summary>
internal static class Cities
{
    private static readonly Dictionary<string, Jurisdiction> ByCode = new Jurisdiction[]
    {
        new WuxiRegulation(), new JilinRegulation(), new ZhengzhouRegulation(), new BeijingRegulation(), new TianjinRegulation(),
    }.ToDictionary(c => c.Code, StringComparer.Ordinal);

    public static IEnumerable<Jurisdiction> All => ByCode.Values;

    public static Jurisdiction Of(string code) => ByCode[code];

    public static JsonObject Decide(JsonObject request)
    {
        var asked = ContractReader.ReadDecide(Body(request));
        return Answers.Of(asked, Of(asked.City).Decide(asked.Act, asked.Matter));
    }

    public static JsonObject Duties(JsonObject request)
    {
        var asked = ContractReader.ReadDuties(Body(request));
        return Answers.Of(asked, Of(asked.City).DutiesOf(asked.Matter));
    }

    public static Decision Decision(string request)
    {
        var asked = ContractReader.ReadDecide(Encoding.UTF8.GetBytes(request));
        return Of(asked.City).Decide(asked.Act, asked.Matter);
    }

    private static byte[] Body(JsonObject request) => Encoding.UTF8.GetBytes(request.ToJsonString());
}
