using InfoGov.Faults.Hosts;

namespace InfoGov.Faults.Injected;

/// <summary>Something that goes wrong while clients send commands. Found by scanning: a class of this folder is a fault that is tried.</summary>
internal abstract class Fault
{
    /// <summary>What goes wrong.</summary>
    public abstract string Name { get; }

    /// <summary>On which stores it is tried.</summary>
    public virtual IReadOnlyList<string> Stores => [TestedStore.Sqlite, TestedStore.Postgres];

    /// <summary>How many hosts serve; more than one needs PostgreSQL.</summary>
    public virtual int Hosts => 1;

    /// <summary>How many megabytes the disk of the store has, where that matters.</summary>
    public virtual int? Disk(string store) => null;

    /// <summary>Why it cannot be tried on this machine; null where it can.</summary>
    public virtual string? Unavailable => null;

    /// <summary>Makes the store ready for it, before any host starts.</summary>
    public virtual Task Prepare(Scene scene) => Task.CompletedTask;

    /// <summary>What each host is started with.</summary>
    public virtual string[] Settings(Scene scene, int host) => [];

    /// <summary>Strikes, and returns when the fault is over and the hosts are to serve again.</summary>
    public abstract Task Strike(Scene scene);

    /// <summary>Whether findings of <c>verify</c> are right, since the fault took what nobody can bring back; they must then name it.</summary>
    public virtual bool MayLose => false;

    public static IEnumerable<Fault> All() => typeof(Fault).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(Fault)) && !type.IsAbstract)
        .Select(type => (Fault)Activator.CreateInstance(type)!)
        .OrderBy(fault => fault.Name, StringComparer.Ordinal);
}
