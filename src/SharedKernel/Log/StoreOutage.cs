using Microsoft.Extensions.Logging;

namespace InfoGov.Log;

/// <summary>
/// Whether the store can be used, as those find out who work beside the requests: one line when the first of them is without it, and one when
/// the last has it again. They all come back by themselves, so nobody else needs to say so, turn after turn.
/// </summary>
public sealed class StoreOutage(TimeProvider time, ILoggerFactory loggers)
{
    private readonly ILogger logger = loggers.CreateLogger("InfoGov.Store");
    private readonly HashSet<string> without = new(StringComparer.Ordinal);
    private long since;

    /// <summary>Does some work; false where the store cannot be used, which is told once for all. Whatever else fails is thrown.</summary>
    /// <param name="who">Whose work it is.</param>
    /// <param name="work">The work.</param>
    public async Task<bool> Try(string who, Func<Task> work)
    {
        try
        {
            return await Watch(who, async () =>
            {
                await work();
                return true;
            });
        }
        catch (Exception away) when (StoreFailures.Of(away) is not null)
        {
            return false;
        }
    }

    /// <summary>Asks for something; that the store cannot be used is told once for all, and thrown like whatever else fails.</summary>
    /// <param name="who">Who asks.</param>
    /// <param name="ask">The question.</param>
    public async Task<T> Watch<T>(string who, Func<Task<T>> ask)
    {
        try
        {
            var answer = await ask();
            Found(who);
            return answer;
        }
        catch (Exception away) when (StoreFailures.Of(away) is not null)
        {
            Lost(who, away);
            throw;
        }
    }

    private void Lost(string who, Exception away)
    {
        lock (without)
        {
            if (without.Add(who) && without.Count == 1)
            {
                since = time.GetTimestamp();
                logger.LogWarning("The store cannot be used; what runs beside the requests waits for it: {Reason}", (away.InnerException ?? away).Message.ReplaceLineEndings(" "));
            }
        }
    }

    private void Found(string who)
    {
        lock (without)
        {
            if (without.Remove(who) && without.Count == 0)
            {
                logger.LogInformation("The store can be used again, after {Seconds} s", (long)time.GetElapsedTime(since).TotalSeconds);
            }
        }
    }
}
