namespace InfoGov.Host.Api.Answers;

/// <summary>An applicant follows a request.</summary>
internal record ByCode
{
    /// <summary>The code given when the request was made.</summary>
    public required string Code { get; init; }
}

/// <summary>What an applicant answers to a correction that was asked for.</summary>
internal sealed record CorrectionSent : ByCode
{
    /// <summary>The information that is asked for now; as before unless said.</summary>
    public string? Subject { get; init; }

    /// <summary>What the applicant says.</summary>
    public string? Text { get; init; }
}

/// <summary>An applicant gives a request up.</summary>
internal sealed record WithdrawalSent : ByCode
{
    public string? Reason { get; init; }
}

/// <summary>An applicant objects.</summary>
internal sealed record ObjectionSent : ByCode
{
    public required string Grounds { get; init; }
}

/// <summary>A document that an applicant fetches.</summary>
internal sealed record DocumentByCode : ByCode
{
    /// <summary>Its number, as the reply names it.</summary>
    public required int Number { get; init; }
}

/// <summary>A document that an applicant adds.</summary>
internal sealed record DocumentSentByCode(string Code, Stream File, string? Title = null);
