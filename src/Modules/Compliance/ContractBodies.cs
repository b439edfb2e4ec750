using InfoGov.Api;
using InfoGov.Law;

namespace InfoGov.Compliance;

/// <summary>The body of <c>decide</c>; <see cref="ContractReader"/> reads it. The facts are those of the catalogue.</summary>
internal sealed record DecideBody(string City, [property: OneOfActs] string Act, DateOnly On, [property: AllFacts] object? Facts = null, [property: ArgumentsOfActs] object? Args = null);

/// <summary>The body of <c>compare</c>: the same without a city.</summary>
internal sealed record CompareBody([property: OneOfActs] string Act, DateOnly On, [property: AllFacts] object? Facts = null, [property: ArgumentsOfActs] object? Args = null);

/// <summary>The body of <c>duties</c>.</summary>
internal sealed record DutiesBody(string City, DateOnly On, [property: AllFacts] object? Facts = null);
