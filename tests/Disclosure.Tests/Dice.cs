namespace InfoGov.Disclosure.Tests;

/// <summary>A seeded generator: splitmix64, the same everywhere and forever.</summary>
internal sealed class Dice(ulong seed)
{
    private ulong state = seed;

    public int Roll(int sides)
    {
        state += 0x9E3779B97F4A7C15;
        var z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return (int)((z ^ (z >> 31)) % (ulong)sides);
    }

    public bool OneIn(int sides) => Roll(sides) == 0;

    public T Pick<T>(params T[] choices) => choices[Roll(choices.Length)];
}
