// The keys that sign forms, nowhere but in memory.
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.DependencyInjection;

namespace VRTraining.Host.Desktop;

/// <summary>
/// Keeps the keys that sign forms as long as the desktop lives. Where the library is not told a place of its own it makes one in
/// the user's home folder as it starts, also where nothing uses it.
/// </summary>
internal sealed class KeysInMemory : IXmlRepository
{
    private readonly List<XElement> _keys = [];

    /// <summary>Lets an application keep its keys here.</summary>
    public static void For(IServiceCollection services) =>
        services.AddDataProtection().AddKeyManagementOptions(keys => keys.XmlRepository = new KeysInMemory());

    public IReadOnlyCollection<XElement> GetAllElements()
    {
        lock (_keys)
        {
            return [.. _keys];
        }
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        lock (_keys)
        {
            _keys.Add(element);
        }
    }
}
