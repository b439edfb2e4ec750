using System.Text;
using InfoGov.Law;

namespace InfoGov.Incoming;

/// <summary>The address of a request as it was sent: its escapes stand for UTF-8, and its texts are as <see cref="IncomingText"/> has them.</summary>
public static class IncomingAddress
{
    /// <summary>What is wrong, and in which parameter (<c>$</c>: in the path); null when nothing is.</summary>
    /// <param name="target">The path and the query, still escaped.</param>
    public static (string Path, Text Detail)? Flaw(string target)
    {
        var query = target.IndexOf('?', StringComparison.Ordinal);
        if (Check(query < 0 ? target : target[..query]) is { } path)
        {
            return ("$", path);
        }

        foreach (var pair in query < 0 ? [] : target[(query + 1)..].Split('&'))
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            if (Check(pair) is { } flaw)
            {
                return (equals > 0 && pair[..equals].All(c => char.IsAsciiLetterOrDigit(c) || c is '$' or '_') ? pair[..equals] : "$", flaw);
            }
        }

        return null;
    }

    private static Text? Check(string escaped)
    {
        var bytes = Unescaped(escaped);
        return IncomingBytes.Flaw(bytes) ?? IncomingText.Flaw(Encoding.UTF8.GetString(bytes));
    }

    /// <summary>The bytes that the escapes stand for; what is no escape stands for itself.</summary>
    private static byte[] Unescaped(string escaped)
    {
        var bytes = Encoding.UTF8.GetBytes(escaped);
        var length = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] == '%' && i + 2 < bytes.Length && char.IsAsciiHexDigit((char)bytes[i + 1]) && char.IsAsciiHexDigit((char)bytes[i + 2]))
            {
                bytes[length++] = (byte)((Convert.ToInt32(((char)bytes[i + 1]).ToString(), 16) << 4) + Convert.ToInt32(((char)bytes[i + 2]).ToString(), 16));
                i += 2;
            }
            else
            {
                bytes[length++] = bytes[i];
            }
        }

        return bytes[..length];
    }
}
