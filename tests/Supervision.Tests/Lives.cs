using InfoGov.Grains;
using InfoGov.Slices;

namespace InfoGov.Supervision;

internal static class Lives
{
    public static GrainKind<T> Kind<T>()
        where T : class => new SupervisionModule().Kinds.OfType<GrainKind<T>>().Single();

    public static Story<T> Of<T>()
        where T : class => new(Kind<T>());
}
