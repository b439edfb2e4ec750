using InfoGov.Law;

namespace InfoGov.Api;

/// <summary>
/// Who may use an endpoint, in words that the OpenAPI document and the refusal repeat. An endpoint of the API that does not
/// say it stops the start, and so does one that asks for a key and says that it needs none.
/// </summary>
/// <param name="Words">Who that is.</param>
/// <param name="NeedsKey">Whoever calls has a key.</param>
/// <param name="AreAdministrators">Only administrators are let in.</param>
public sealed record Audience(Text Words, bool NeedsKey = true, bool AreAdministrators = false)
{
    /// <summary>Everybody, without a key.</summary>
    public static readonly Audience Everyone = new(new Text("任何人，无需密钥", "anybody, without a key"), NeedsKey: false);

    /// <summary>Whoever has a key; what it answers depends on whose it is.</summary>
    public static readonly Audience AnyKey = new(new Text("任何有效密钥；所见限于该密钥的单位、城市和角色", "any valid key; it sees what is for its unit, city and role"));

    /// <summary>Administrators.</summary>
    public static readonly Audience Administrators = new(new Text("仅限管理员（administrator）", "administrators only (administrator)"), AreAdministrators: true);

    /// <summary>Whoever has the secret that goes with one thing: a link, a code.</summary>
    public static readonly Audience WhoHasTheSecret = new(new Text("持有秘密链接或查询码者，无需密钥", "whoever has the secret link or code, without a key"), NeedsKey: false);
}
