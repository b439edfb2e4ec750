using InfoGov.Entities;
using InfoGov.Law;
using Microsoft.AspNetCore.DataProtection;
using OtpNet;

namespace InfoGov.Administration;

/// <summary>
/// Codes that a person's device makes from a secret and the time (TOTP, RFC 6238: six digits, 30 s, one step to either side). The secret is kept
/// sealed by the keys of the installation, since the log is read by more than those who may sign in.
/// </summary>
internal sealed class SecondFactor(IDataProtectionProvider protection)
{
    private const string Issuer = "InfoGov";
    private const int Bytes = 20;
    private static readonly VerificationWindow OneStep = new(previous: 1, future: 1);
    private readonly IDataProtector seal = protection.CreateProtector("second factor");

    /// <summary>A secret that nobody has yet, as it is typed into a device.</summary>
    public static string NewSecret() => Base32Encoding.ToString(KeyGeneration.GenerateRandomKey(Bytes));

    /// <summary>What a device reads instead of the secret, as a picture.</summary>
    public static string Address(string secret, string login) => new OtpUri(OtpType.Totp, secret, login, Issuer).ToString();

    /// <summary>The step of the time that a code is of; null for a code of none.</summary>
    public static long? StepOf(string secret, string code, DateTimeOffset now) =>
        new Totp(Base32Encoding.ToBytes(secret)).VerifyTotp(now.UtcDateTime, string.Concat(code.Where(char.IsAsciiDigit)), out var step, OneStep) ? step : null;

    /// <summary>A secret as it is kept.</summary>
    public string Seal(string secret) => seal.Protect(secret);

    /// <summary>A secret as it was; null where the keys that sealed it are gone.</summary>
    public string? Open(string kept)
    {
        try
        {
            return seal.Unprotect(kept);
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }
}
