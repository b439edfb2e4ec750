using InfoGov.Law;

namespace InfoGov.Entities;

/// <summary>
/// What somebody should know before or after an act that the city's text allows: nothing stands against it, and yet something is
/// amiss. It is no warning of the law and stands beside the decision.
/// </summary>
/// <param name="Code">A stable code.</param>
/// <param name="Message">What is amiss, and what would set it right.</param>
/// <param name="About">The act it is about; advice about an act on which the city's text says nothing is not given.</param>
public sealed record Advice(string Code, Text Message, Act About);
