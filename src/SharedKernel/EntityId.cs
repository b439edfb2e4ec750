namespace InfoGov;

/// <summary>The address of a grain: kind and key. Its stream in the log is <c>kind/key</c>.</summary>
public readonly record struct EntityId(string Kind, string Key)
{
    /// <summary>The name of its stream.</summary>
    public string Stream => $"{Kind}/{Key}";

    /// <inheritdoc/>
    public override string ToString() => Stream;
}
