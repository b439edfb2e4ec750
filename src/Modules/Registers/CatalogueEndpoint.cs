using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using InfoGov.Calendar;
using InfoGov.Entities;
using InfoGov.Law;
using Microsoft.AspNetCore.Http;

namespace InfoGov.Registers;

/// <summary><c>GET /api/registers/catalogue</c>: the catalogue, and where the text of a city opens a register.</summary>
internal static class CatalogueEndpoint
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static IResult Answer(CityRegister cities, TimeProvider time)
    {
        var today = time.Today();
        return Results.Json(
            new
            {
                registers = Law.Registers.All.Select(register => new
                {
                    register.Code,
                    register.Label,
                    register.Holds,
                    register.Keepers,
                    fields = register.Fields.Select(field => new
                    {
                        field.Name,
                        type = TypeOf(field),
                        field.Label,
                        required = field.IsRequired,
                        choices = field.Choices.IsEmpty ? null : field.Choices.ToArray(),
                    }),
                    cities = cities.Enabled.Select(city => Standing(city, register, today)),
                }),
            },
            Options);
    }

    /// <summary>Where no provision opens the register the law is silent, and silence allows.</summary>
    private static object Standing(Jurisdiction city, Register register, DateOnly today)
    {
        string[] provisions =
        [
            .. city.Provisions
                .Where(p => p.From <= today && (p.Until is not { } last || today <= last) && p.Rules.OfType<RegisterRule>().Any(rule => rule.Register == register))
                .Select(p => p.Id),
        ];
        return new { city = city.Code, basis = RegisterEntry.BasisOf(provisions), provisions };
    }

    private static string TypeOf(RegisterField field) => field.Name switch
    {
        EntryField.Parties => "texts",
        EntryField.Category when !field.Choices.IsEmpty => "choice",
        EntryField.From or EntryField.Until => "day",
        EntryField.Amount => "amount",
        _ => "text",
    };
}
