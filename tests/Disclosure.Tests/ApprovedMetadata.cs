using InfoGov.Log;

namespace InfoGov.Disclosure.Tests;

/// <summary>
/// The public shape is a promise: it changes only together with the approved file. With APPROVE=FOLDER in the environment the
/// answers are written there instead, to be read and approved.
/// </summary>
public sealed class ApprovedMetadata(Databases databases)
{
    [Theory]
    [InlineData("/odata/$metadata", "", "metadata.xml")]
    [InlineData("/odata/$metadata", "*/*", "metadata.xml")]
    [InlineData("/odata/$metadata?$format=xml", "application/json", "metadata.xml")]
    [InlineData("/odata/$metadata?$format=json", "", "metadata.json")]
    [InlineData("/odata/$metadata", "application/json", "metadata.json")]
    public async Task Metadata_is_the_approved_file(string url, string accept, string file)
    {
        var (status, body) = await databases.Small(SqlDialect.Sqlite).Get(url, ("Accept", accept));
        Assert.Equal(200, status);
        if (Environment.GetEnvironmentVariable("APPROVE") is { } folder)
        {
            await File.WriteAllTextAsync(Path.Combine(folder, file), body + "\n", TestContext.Current.CancellationToken);
            return;
        }

        Assert.Equal(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Approved", file), TestContext.Current.CancellationToken), body + "\n");
    }

    [Fact]
    public void A_set_that_names_an_unknown_column_is_refused() =>
        Assert.Throws<ArgumentException>(() => Add(new PublicSet("Things", "Thing", TestSets.ProjectTable, new("物", "Things"), new PublicProperty("Id", "no_such", new("号", "Id")))));

    [Fact]
    public void A_set_without_its_key_is_refused() =>
        Assert.Throws<ArgumentException>(() => Add(new PublicSet("Things", "Thing", TestSets.ProjectTable, new("物", "Things"), new PublicProperty("Name", "name", new("名", "Name")))));

    [Fact]
    public void A_navigation_to_no_set_is_refused() =>
        Assert.Throws<ArgumentException>(() => Add(TestSets.Systems));

    private static void Add(PublicSet set) => _ = new Model.FeedModel([set]);
}
