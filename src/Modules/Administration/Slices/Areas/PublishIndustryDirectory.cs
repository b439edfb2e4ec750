using InfoGov.Entities;
using InfoGov.Law;
using InfoGov.Secrecy;

namespace InfoGov.Administration;

/// <summary>The directory that guides the industry of an area is published. It appears in the public set where the law orders it there.</summary>
[Slice(Module.Disclosure, Area.Kind), SentBy(Role.CityInformatizationAuthority)]
internal sealed record PublishIndustryDirectory : Command<Area>
{
    public required string Title { get; init; }

    /// <summary>The year it is for; that of the day unless said.</summary>
    public long? Year { get; init; }

    /// <summary>Who publishes; the unit of the sender unless said.</summary>
    public string? Publisher { get; init; }

    public override Act Act => Acts.PublishIndustryDirectory;

    public override IEnumerable<IEvent<Area>> Decide(Area area, CommandContext context)
    {
        area.MustNotBeSecret();
        area.Require(context);
        return
        [
            new IndustryDirectoryPublished(
                Order.NotBlank(Title, "title"), Year ?? context.On.Year, Order.NotBlank(Publisher ?? context.Caller.Unit, "publisher"), context.OrderedInto(DisclosureSet.IndustryDirectories)),
        ];
    }
}

internal sealed record IndustryDirectoryPublished(string Title, long Year, string Publisher, IReadOnlyList<string> PublicUnder) : EntryEvent<Area>
{
    protected override Area Happen(Area area, EventContext context) => area with
    {
        IndustryDirectories = [.. area.IndustryDirectories, new AreaPublication(Title, Year, Publisher, context.On, PublicUnder)],
    };
}
