namespace InfoGov.Law;

/// <summary>A text in Chinese and in English.</summary>
public sealed record Text(string Zh, string En)
{
    /// <summary>The text in one of the two languages; Chinese unless English is asked for.</summary>
    public string In(bool english) => english ? En : Zh;
}
