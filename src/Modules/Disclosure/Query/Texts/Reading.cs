using Microsoft.OData;
using Microsoft.OData.UriParser;

namespace InfoGov.Disclosure.Query;

/// <summary>Reads with the library's parser, which has nothing but the client's text: what it refuses is the client's.</summary>
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
        catch (ODataException e) when ((option is null && e is ODataUnrecognizedPathException) || (option is null && e.Message.Contains("neither a base type", StringComparison.Ordinal)))
        {
            var text = ParserMessages.Of(e.Message);
            throw FeedException.NotFound(text.Zh, text.En);
        }
        catch (Exception e) when (e is FormatException or OverflowException)
        {
            throw FeedException.Invalid("其中一个字面量不合其类型。", "A literal is none of its type.", option);
        }
        catch (ODataException e)
        {
            var text = ParserMessages.Of(e.Message);
            throw FeedException.Invalid(text.Zh, text.En, option);
        }
        catch (Exception e) when (e is ArgumentException or InvalidCastException or InvalidOperationException or NullReferenceException or IndexOutOfRangeException or KeyNotFoundException)
        {
            // The parser stumbles over some texts that mean nothing, such as isof(1) or Tags($select=x), instead of refusing them.
            throw FeedException.Invalid("此处写法无意义：函数的参数、in 之后的列表或括号中的选项不合其类型。", "This means nothing: a function's argument, the list after in, or the options in brackets are not of a type that fits.", option);
        }
    }
}
