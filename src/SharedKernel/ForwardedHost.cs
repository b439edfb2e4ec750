namespace InfoGov;

/// <summary>A feature of requests whose host a trusted proxy forwarded; any other host is only what somebody sent.</summary>
public sealed record ForwardedHost(string Value);
