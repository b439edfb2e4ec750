namespace InfoGov.Host.Composing;

/// <summary>The installation is in a state in which it must not start; the message says why and what to do.</summary>
internal sealed class StartupException(string message) : Exception(message);
