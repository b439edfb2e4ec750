using System.Security.Cryptography;
using System.Text;
using InfoGov.Log;
using Microsoft.Extensions.Configuration;

namespace InfoGov.Disclosure.Http;

/// <summary>What links to next pages are sealed with: the setting <c>Feed:TokenSecret</c>, or what all hosts of a store share.</summary>
internal static class TokenSecret
{
    public static byte[] Of(IProjectionStore store, IConfiguration? configuration) => configuration?["Feed:TokenSecret"] is { Length: > 0 } given
        ? SHA256.HashData(Encoding.UTF8.GetBytes(given))
        : store.Secret is { IsEmpty: false } shared ? shared.ToArray() : RandomNumberGenerator.GetBytes(32);
}
