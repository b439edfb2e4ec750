namespace InfoGov.Faults.Fuzz;

/// <summary>The same numbers for the same seed, in every run and on every machine.</summary>
internal sealed class Dice(ulong seed)
{
    private ulong state = seed;

    public int Below(int limit)
    {
        state = unchecked(state + 0x9E3779B97F4A7C15UL);
        var mixed = state;
        mixed = unchecked((mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9UL);
        mixed = unchecked((mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL);
        return (int)((mixed ^ (mixed >> 31)) % (ulong)limit);
    }

    public bool OneIn(int many) => Below(many) == 0;

    public T Of<T>(IReadOnlyList<T> list) => list[Below(list.Count)];
}
