using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace InfoGov.Http;

/// <summary>Settings that say how many of something there may be.</summary>
public static class CountSetting
{
    /// <summary>The number that a setting gives, from 1 up; null where it gives none.</summary>
    /// <exception cref="FormatException">It is no such number.</exception>
    public static int? Count(this IConfiguration? configuration, string name) => configuration?[name] switch
    {
        null or "" => null,
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 => number,
        var text => throw new FormatException($"{name} is “{text}”; a number from 1 up is expected."),
    };
}
