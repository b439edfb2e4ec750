using Microsoft.OData.UriParser;

namespace InfoGov.Disclosure.Query;

/// <summary>What <c>$select</c> and <c>$expand</c> say.</summary>
/// <param name="Clause">What the parser reads of them; null where neither is given.</param>
/// <param name="Apart">What it does not read.</param>
internal sealed record Choice(SelectExpandClause? Clause, Apart Apart);
