using InfoGov.Api;
using InfoGov.Host.Api;
using InfoGov.Host.Pages.Workbench.Forms;

namespace InfoGov.Host.Tests.Pages;

/// <summary>The forms of all commands there are.</summary>
public sealed class FormShapeTests
{
    [Fact]
    public async Task Every_member_of_every_command_has_a_field_and_every_field_a_name_in_both_languages()
    {
        using var store = new TemporaryStore();
        await using var host = await store.Open();
        List<string> faults = [];
        foreach (var slice in host.Slices.All)
        {
            var fields = new FormShape(slice, new Dictionary<string, IReadOnlyList<(string, string)>>(StringComparer.Ordinal), english: false).Fields();
            faults.AddRange(TypeShape.MembersOf(slice.Command, Direction.In).Where(member => fields.All(field => field.Path != member.Name)).Select(member => $"{slice.Name}: {member.Name} has no field"));
            faults.AddRange(Flat(fields).Where(field => field.Label.All(char.IsAscii)).Select(field => $"{slice.Name}: {field.Path} is called {field.Label}"));
            faults.AddRange(Flat(fields).SelectMany(field => field.Options.Where(option => option.Label.All(char.IsAscii)).Select(option => $"{slice.Name}: {field.Path} offers {option.Label}")));
        }

        Assert.Equal("", string.Join('\n', faults.Distinct(StringComparer.Ordinal)));
    }

    private static IEnumerable<FormField> Flat(IEnumerable<FormField> fields) => fields.SelectMany(field => Flat([.. field.Members, .. field.Kind == FieldKind.Rows ? field.Row(0) : []]).Prepend(field));
}
