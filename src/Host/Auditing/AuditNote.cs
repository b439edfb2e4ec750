using InfoGov.Entities;

namespace InfoGov.Host.Auditing;

/// <summary>What an endpoint knows of a request that the audit keeps.</summary>
internal sealed class AuditNote
{
    /// <summary>The entity.</summary>
    public EntityId? Entity { get; set; }

    /// <summary>Its version after an act that was accepted.</summary>
    public long? Version { get; set; }

    /// <summary>The id of the person who signs in, or has to change the password before anything else.</summary>
    public string? Who { get; set; }

    /// <summary>Somebody signs in, or tried to, though the request is a look: a browser comes back from the authority so.</summary>
    public bool SignsIn { get; set; }

    /// <summary>What concerns persons is shown.</summary>
    public bool ShowsPersons { get; set; }

    /// <summary>A page asked the API for it, which has it written down: once is enough.</summary>
    public bool IsWrittenWithin { get; set; }

    /// <summary>A form only showed what would be done: nothing was.</summary>
    public bool IsTrial { get; set; }

    /// <summary>The provisions on which the answer rests.</summary>
    public IEnumerable<string> Provisions { get; set; } = [];

    /// <summary>The note of a request.</summary>
    public static AuditNote Of(HttpContext http)
    {
        if (http.Features.Get<AuditNote>() is { } note)
        {
            return note;
        }

        http.Features.Set(note = new AuditNote());
        return note;
    }

    /// <summary>Takes what came of a command.</summary>
    public void Take(EntityId entity, CommandResult result)
    {
        Entity = entity;
        (Version, Provisions) = result switch
        {
            CommandResult.Accepted accepted => (accepted.Version, accepted.Decision?.Cites.Select(p => p.Id) ?? accepted.Finding?.Cites ?? (IEnumerable<string>)[]),
            CommandResult.Refused refused => ((long?)null, refused.Decision.Refusals.Select(r => r.Provision?.Id).OfType<string>()),
            _ => (null, []),
        };
    }
}
