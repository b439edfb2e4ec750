using System.Text.Json;
using InfoGov.Api;
using InfoGov.Law;

namespace InfoGov.Host.Api.Answers;

/// <summary>A command was drafted: where another sees it (<c>at</c>) and confirms it (<c>confirm</c>), and the rule.</summary>
internal sealed record DraftedAnswer(string Id, string Draft, string At, string Confirm, Text Rule);

/// <summary>A draft: the act, what was sent, in which role it was drafted and when, and when another confirmed it.</summary>
internal sealed record DraftAnswer(string Draft, string Act, [property: FreeForm] object Body, string Role, DateTimeOffset? At, DateTimeOffset? ConfirmedAt);
