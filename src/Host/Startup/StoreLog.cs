using InfoGov.Log;

namespace InfoGov.Host.Startup;

/// <summary>
/// A store that is away is no fault of the code that finds it so: of that no stack is logged. Our own lines give the reason instead; those of
/// libraries, which try again by themselves, are left out, as <see cref="StoreOutage"/> says when it begins and when it ends.
/// </summary>
internal sealed class StoreLog(ILoggerFactory loggers) : ILoggerFactory
{
    private const string Own = "InfoGov.";

    public ILogger CreateLogger(string categoryName) => new Lines(loggers.CreateLogger(categoryName), categoryName.StartsWith(Own, StringComparison.Ordinal));

    public void AddProvider(ILoggerProvider provider) => loggers.AddProvider(provider);

    public void Dispose() => loggers.Dispose();

    private sealed class Lines(ILogger logger, bool isOurs) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => logger.BeginScope(state);

        public bool IsEnabled(LogLevel logLevel) => logger.IsEnabled(logLevel);

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (StoreFailures.Of(exception) is null)
            {
                logger.Log(logLevel, eventId, state, exception, formatter);
            }
            else if (isOurs)
            {
                logger.Log(logLevel, eventId, state, null, (said, _) => $"{formatter(said, exception)}: {(exception!.InnerException ?? exception).Message.ReplaceLineEndings(" ")}");
            }
        }
    }
}
