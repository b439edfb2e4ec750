using InfoGov.Law;
using Microsoft.AspNetCore.Http;

namespace InfoGov.Http;

/// <summary>How a problem is shown to a person; with a request that has one (as a feature), <see cref="HttpProblem"/> answers by it.</summary>
public delegate IResult ProblemAsPage(HttpContext http, int status, string code, Text detail);
