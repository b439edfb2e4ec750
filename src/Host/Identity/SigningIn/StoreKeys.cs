using System.Xml.Linq;
using InfoGov.Log;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace InfoGov.Host.Identity.SigningIn;

/// <summary>Keeps the keys that seal sessions and forms in the store, so that every host reads what another has sealed, and a restart ends nothing.</summary>
internal sealed class StoreKeys(SqlLog log) : IXmlRepository
{
    private const string Name = "dataprotection ";

    public IReadOnlyCollection<XElement> GetAllElements() => [.. log.Settled(Name).GetAwaiter().GetResult().Select(XElement.Parse)];

    public void StoreElement(XElement element, string friendlyName) => log.Settle(Name + friendlyName, () => element.ToString(SaveOptions.DisableFormatting)).GetAwaiter().GetResult();
}
