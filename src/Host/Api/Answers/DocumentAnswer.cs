using InfoGov.Documents;
using InfoGov.Entities;

namespace InfoGov.Host.Api.Answers;

/// <summary>A document as the page of its entity shows it; without an address once it is withdrawn.</summary>
internal sealed record DocumentAnswer(
    int Number, string Name, string? Title, string MediaType, long Size, string Sha256, DateOnly On, DateTimeOffset ReceivedAt, ActorRef By, DateOnly? WithdrawnOn, string? WithdrawnFor, string? Url)
{
    public static DocumentAnswer Of(Attachment document, string url) => new(
        document.Number, document.Name, document.Title, document.MediaType, document.Size, document.Sha256, document.On, document.ReceivedAt, document.By,
        document.WithdrawnOn, document.WithdrawnFor, document.WithdrawnOn is null ? $"{url}/{document.Number}" : null);
}

/// <summary>A document was withdrawn.</summary>
internal sealed record WithdrawnAnswer(string Id, int Number, bool Withdrawn);

/// <summary>A document as it is sent.</summary>
internal sealed record DocumentSent(Stream File, DateOnly? On = null, string? Title = null);

/// <summary>Why a document is withdrawn.</summary>
internal sealed record Withdrawal(string? Reason = null);
