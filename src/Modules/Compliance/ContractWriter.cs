using System.Buffers;
using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using InfoGov.Law;
using Microsoft.AspNetCore.Http;

namespace InfoGov.Compliance;

/// <summary>Writes answers in the shape of the contract: every member, lists in the contract's order.</summary>
internal static class ContractWriter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static IResult Json(Action<Utf8JsonWriter> write) => new JsonBody(write);

    public static void Decision(Utf8JsonWriter json, string city, Act act, Matter matter, Decision decision, bool english)
    {
        json.WriteString("city", city);
        json.WriteString("act", act.Name);
        json.WriteString("on", FactType.ShowValue(matter.On));
        json.WriteString("outcome", FactType.ShowValue(decision.Outcome));
        json.WriteString("basis", decision.IsSilent ? "silent" : "rule");
        json.WriteStartArray("refusals");
        foreach (var refusal in decision.Refusals)
        {
            json.WriteStartObject();
            json.WriteString("provision", refusal.Provision?.Id);
            json.WriteString("code", refusal.Code);
            json.WriteString("message", refusal.Message.In(english));
            json.WriteString("requires", refusal.Requires);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("warnings");
        foreach (var warning in decision.Warnings)
        {
            json.WriteStartObject();
            json.WriteString("provision", warning.Provision.Id);
            json.WriteString("code", warning.Code);
            json.WriteString("message", warning.Message.In(english));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("obligations");
        foreach (var obligation in decision.Obligations)
        {
            json.WriteStartObject();
            Duty(json, obligation.Type, obligation.Actor, obligation.To, obligation.Due);
            json.WriteString("every", obligation.Every);
            json.WriteString("provision", obligation.Provision.Id);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("disclosures");
        foreach (var disclosure in decision.Disclosures)
        {
            json.WriteStartObject();
            json.WriteString("set", disclosure.Set.ToString());
            json.WriteString("provision", disclosure.Provision.Id);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("sanctions");
        foreach (var sanction in decision.Sanctions)
        {
            json.WriteStartObject();
            json.WriteString("kind", FactType.ShowValue(sanction.Kind));
            json.WriteString("by", sanction.By is { } by ? FactType.ShowValue(by) : null);
            Number(json, "minimum", sanction.Minimum);
            Number(json, "maximum", sanction.Maximum);
            json.WriteString("provision", sanction.Provision.Id);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Cites(json, decision.Cites);
    }

    public static void Duties(Utf8JsonWriter json, string city, Matter matter, DutyList list)
    {
        json.WriteString("city", city);
        json.WriteString("on", FactType.ShowValue(matter.On));
        json.WriteStartArray("duties");
        foreach (var duty in list.Duties)
        {
            json.WriteStartObject();
            Duty(json, duty.Type, duty.Actor, duty.To, duty.Due);
            json.WriteString("status", FactType.ShowValue(duty.Status));
            json.WriteString("provision", duty.Provision.Id);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Cites(json, list.Cites);
    }

    private static void Duty(Utf8JsonWriter json, DutyType type, Role actor, Role? to, DateOnly? due)
    {
        json.WriteString("type", type.ToString());
        json.WriteString("actor", FactType.ShowValue(actor));
        json.WriteString("to", to is { } addressee ? FactType.ShowValue(addressee) : null);
        json.WriteString("due", due is { } day ? FactType.ShowValue(day) : null);
    }

    private static void Cites(Utf8JsonWriter json, ImmutableArray<Provision> cites)
    {
        json.WriteStartArray("cites");
        foreach (var provision in cites)
        {
            json.WriteStringValue(provision.Id);
        }

        json.WriteEndArray();
    }

    private static void Number(Utf8JsonWriter json, string name, decimal? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private sealed class JsonBody(Action<Utf8JsonWriter> write) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.ContentType = "application/json; charset=utf-8";
            using (var json = new Utf8JsonWriter((IBufferWriter<byte>)httpContext.Response.BodyWriter, Options))
            {
                json.WriteStartObject();
                write(json);
                json.WriteEndObject();
                json.Flush();
            }

            await httpContext.Response.BodyWriter.FlushAsync(httpContext.RequestAborted);
        }
    }
}
