using Microsoft.OData;
using Microsoft.OData.UriParser;

namespace InfoGov.Disclosure.Query;

/// <summary>Reads with the library's parser, which has nothing but the client's text: any failure is the client's.</summary>
internal static class Reading
{
    /// <summary>Says which option a failure is about.</summary>
    public static T Of<T>(string? option, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (FeedException refusal)
        {
            throw refusal.At(option);
        }
        catch (ODataUnrecognizedPathException e)
        {
            var text = ParserMessages.Of(e.Message);
            throw FeedException.NotFound(text.Zh, text.En);
        }
        catch (Exception e) when (e is ODataException or FormatException or OverflowException or ArgumentException or InvalidOperationException or InvalidCastException
            or NullReferenceException or IndexOutOfRangeException or KeyNotFoundException or NotImplementedException or NotSupportedException)
        {
            var text = ParserMessages.Of(e.Message);
            throw FeedException.Invalid(text.Zh, text.En, option);
        }
    }
}
