using InfoGov.Disclosure.Model;
using InfoGov.Disclosure.Query;
using Microsoft.OData;
using Microsoft.OData.UriParser;

namespace InfoGov.Disclosure.Http;

/// <summary>A request for rows, parsed and checked; nothing of the client's text goes further than this but as literals.</summary>
internal sealed class FeedRequest
{
    private readonly SelectExpandClause? selectExpand;
    private readonly QueryOptions options;

    public FeedRequest(FeedModel model, FeedLimits limits, FeedAddress address, QueryOptions options, AnswerFormat format, int? preferredPage)
    {
        (Model, Limits, Address, Format) = (model, limits, address, format);
        this.options = options;
        try
        {
            Path = Target(null, () => FeedPath.Parse(model, address.Path));
            var collection = Path.Shape is Shape.Collection or Shape.Count;
            foreach (var option in (string[])["$filter", "$orderby", "$top", "$skip", "$count", "$skiptoken"])
            {
                if (!collection && options.Has(option))
                {
                    throw FeedException.Invalid($"{option} needs a collection.", option);
                }
            }

            var parser = options.Parser(Path, model);
            Aliases = parser.ParameterAliasNodes;
            Filter = Target("$filter", parser.ParseFilter);
            if (Path.Shape is Shape.Collection)
            {
                OrderBy = Target("$orderby", parser.ParseOrderBy);
                Top = Target("$top", parser.ParseTop);
                Skip = Target("$skip", parser.ParseSkip) ?? 0;
                Count = Target("$count", parser.ParseCount) ?? false;
                Token = options["$skiptoken"] is { } token ? SkipToken.Parse(token) : null;
            }

            if (Path.Shape is Shape.Collection or Shape.Entity)
            {
                selectExpand = Target("$select", parser.ParseSelectAndExpand);
            }
        }
        catch (ODataUnrecognizedPathException e)
        {
            throw FeedException.NotFound(e.Message);
        }

        Page = Math.Min(preferredPage ?? Token?.Page ?? limits.Page, limits.LargestPage);
    }

    public FeedModel Model { get; }

    public FeedLimits Limits { get; }

    public FeedAddress Address { get; }

    public AnswerFormat Format { get; }

    public FeedPath Path { get; }

    /// <summary>What <c>@name</c> stands for in expressions.</summary>
    public IDictionary<string, SingleValueNode> Aliases { get; } = new Dictionary<string, SingleValueNode>(StringComparer.Ordinal);

    public FilterClause? Filter { get; }

    public OrderByClause? OrderBy { get; }

    public long? Top { get; }

    public long Skip { get; }

    public bool Count { get; }

    public SkipToken? Token { get; }

    /// <summary>Rows in this page.</summary>
    public int Page { get; }

    public Projection Projection() => Query.Projection.Of(Path.Set, selectExpand);

    public string NextLink(SkipToken token) => Address.Root + "/" + Address.Path + options.WithSkipToken(token.ToString());

    /// <summary>Says which option an error of the parser is about. The parser has only the client's text, so any failure is the client's.</summary>
    private static T Target<T>(string? option, Func<T> parse)
    {
        try
        {
            return parse();
        }
        catch (Exception e) when (e is not ODataUnrecognizedPathException and (ODataException or FormatException or OverflowException or ArgumentException or InvalidOperationException or InvalidCastException or NullReferenceException))
        {
            throw FeedException.Invalid(e.Message, option);
        }
    }
}
