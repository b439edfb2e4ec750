using System.Text;
using Microsoft.Net.Http.Headers;

namespace InfoGov.Disclosure.Http;

/// <summary>
/// The parts of a multipart batch as the library takes them. The protocol asks of a part no more than <c>Content-Type: application/http</c> and a request
/// line, with parameters or without, with the version of HTTP or without (OData Protocol 4.01, 11.7.7.1); the library wants a transfer encoding and a version, and no parameter.
/// </summary>
internal static class BatchParts
{
    private const string Encoded = "Content-Transfer-Encoding: binary";

    /// <summary>The body with what the library wants in the headers of its parts; octet for octet elsewhere.</summary>
    public static byte[] Complete(byte[] body, string boundary)
    {
        var delimiters = new HashSet<string>(StringComparer.Ordinal) { "--" + boundary };
        var complete = new StringBuilder(body.Length + 256);
        var (place, hasEncoding, isRequest) = (Place.Outside, false, false);
        foreach (var line in Encoding.Latin1.GetString(body).Split('\n'))
        {
            var text = line.TrimEnd('\r', ' ', '\t');
            var end = line.EndsWith('\r') ? "\r\n" : "\n";
            if (delimiters.Contains(text))
            {
                (place, hasEncoding, isRequest) = (Place.Headers, false, false);
            }
            else if (place == Place.Headers && text.Length == 0)
            {
                complete.Append(isRequest && !hasEncoding ? Encoded + end : "");
                place = isRequest ? Place.RequestLine : Place.Outside;
            }
            else if (place == Place.Headers && Value(text, "Content-Type") is { } type)
            {
                isRequest = type.StartsWith("application/http", StringComparison.OrdinalIgnoreCase);
                if (isRequest)
                {
                    complete.Append("Content-Type: application/http").Append(end);
                    continue;
                }

                if (MediaTypeHeaderValue.TryParse(type, out var media) && HeaderUtilities.RemoveQuotes(media.Boundary) is { Length: > 0 } inner)
                {
                    delimiters.Add("--" + inner);
                }
            }
            else if (place == Place.Headers && Value(text, "Content-Transfer-Encoding") is not null)
            {
                hasEncoding = true;
            }
            else if (place == Place.RequestLine && text.Length > 0)
            {
                place = Place.Outside;
                if (text.Split(' ') is [_, { Length: > 0 }])
                {
                    complete.Append(text).Append(" HTTP/1.1").Append(end);
                    continue;
                }
            }

            complete.Append(line).Append('\n');
        }

        complete.Length--;
        return Encoding.Latin1.GetBytes(complete.ToString());
    }

    private static string? Value(string line, string name) =>
        line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase) ? line[(name.Length + 1)..].Trim() : null;

    private enum Place
    {
        /// <summary>Where nothing is looked at.</summary>
        Outside,

        /// <summary>Between a boundary and the empty line after it.</summary>
        Headers,

        /// <summary>Where the request of a part begins.</summary>
        RequestLine,
    }
}
