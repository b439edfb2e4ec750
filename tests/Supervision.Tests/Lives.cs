using InfoGov.Entities;
using InfoGov.Slices;

namespace InfoGov.Supervision;

internal static class Lives
{
    public static EntityKind<T> Kind<T>()
        where T : class => new SupervisionModule().Kinds.OfType<EntityKind<T>>().Single();

    public static Story<T> Of<T>()
        where T : class => new(Kind<T>());
}
