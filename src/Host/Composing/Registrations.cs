namespace InfoGov.Host.Composing;

/// <summary>What is registered in the container, looked through before anything is served from it.</summary>
internal static class Registrations
{
    /// <summary>Stops when something of our own is registered twice: the second would silently win. Public sets are many, each with its name.</summary>
    /// <exception cref="StartupException">It is; the message names it.</exception>
    public static void StopWhenTwice(IServiceCollection services)
    {
        var twice = services.Where(service => IsOurs(service) && !service.IsKeyedService && service.ServiceType != typeof(Disclosure.PublicSet))
            .GroupBy(service => service.ServiceType == typeof(IHostedService) ? service.ImplementationType! : service.ServiceType)
            .FirstOrDefault(same => same.Count() > 1);
        if (twice is not null)
        {
            throw new StartupException($"{twice.Key.Name} is registered twice.");
        }
    }

    /// <summary>Stops when something of our own needs what nobody registers.</summary>
    /// <exception cref="StartupException">It does; the message names both.</exception>
    public static void StopWhenMissing(IServiceCollection services, IServiceProvider provider)
    {
        var known = provider.GetRequiredService<IServiceProviderIsService>();
        foreach (var type in services.Where(service => IsOurs(service) && !service.IsKeyedService).Select(service => service.ImplementationType).OfType<Type>().Where(type => !type.ContainsGenericParameters))
        {
            var lacking = type.GetConstructors()
                .Select(constructor => constructor.GetParameters().FirstOrDefault(need => !need.HasDefaultValue && !known.IsService(need.ParameterType)))
                .ToArray();
            if (lacking.Length > 0 && !lacking.Contains(null))
            {
                throw new StartupException($"{type.Name} needs a {lacking[0]!.ParameterType.Name}, which nobody registers.");
            }
        }
    }

    /// <summary>Registered for a type of ours, or to run as one.</summary>
    private static bool IsOurs(ServiceDescriptor service) =>
        (service.ServiceType == typeof(IHostedService) && !service.IsKeyedService ? service.ImplementationType : service.ServiceType)?.FullName?.StartsWith("InfoGov.", StringComparison.Ordinal) == true;
}
