using InfoGov.Host.Composing;

namespace InfoGov.Host.Api.Answers;

/// <summary>A city plugin as it was found at the start, and why it is broken if it is.</summary>
internal sealed record PluginAnswer(string? File, string? City, bool BuiltIn, string? Broken)
{
    public static PluginAnswer Of(CityPlugin plugin) => new(Path.GetFileName(plugin.File), plugin.City?.Code, plugin.BuiltIn, plugin.Broken);
}
