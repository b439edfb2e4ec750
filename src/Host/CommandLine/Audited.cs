using InfoGov.Entities;
using InfoGov.Host.Composing;
using InfoGov.Log;

namespace InfoGov.Host.CommandLine;

/// <summary>
/// What is done on the command line stands in the audit as over HTTP: under the same operation, by the account of the operating system
/// (<c>os:NAME</c>), from <c>command line</c>.
/// </summary>
internal static class Audited
{
    private const string Place = "command line";

    /// <summary>Runs it and writes down what came of it; what was done is told even where that cannot be written down.</summary>
    /// <param name="host">The host.</param>
    /// <param name="act">The id of the operation over HTTP.</param>
    /// <param name="entity">The entity, where it is known before.</param>
    /// <param name="run">Does it, and returns the exit code and the entity.</param>
    public static async Task<int> Run(InfoGovHost host, string act, EntityId? entity, Func<Task<(int Exit, EntityId? Entity)>> run)
    {
        try
        {
            var (exit, made) = await run();
            await Write(host, new AuditEntry(host.Time.GetUtcNow(), act, AuditOutcome.Accepted, 200) { Entity = (made ?? entity)?.Stream });
            return exit;
        }
        catch (CommandRefusedException refused)
        {
            await Write(host, new AuditEntry(host.Time.GetUtcNow(), act, AuditOutcome.Rejected, refused.Problem.Status) { Entity = entity?.Stream, Code = refused.Problem.Code });
            throw;
        }
    }

    /// <summary>Writes down what was done.</summary>
    public static Task Done(InfoGovHost host, string act) => Write(host, new AuditEntry(host.Time.GetUtcNow(), act, AuditOutcome.Accepted, 200));

    private static async Task Write(InfoGovHost host, AuditEntry entry)
    {
        var trail = new AuditTrail(host.Log);
        await trail.Create(CancellationToken.None);
        await trail.Append([entry with { Key = $"os:{Environment.UserName}", Role = "administrator", Address = Place }], CancellationToken.None);
    }
}
