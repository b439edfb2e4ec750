namespace InfoGov.Faults.Injected;

/// <summary>What a host says of itself while a fault lasts.</summary>
internal static class Reading
{
    /// <summary>The status of readiness and its words.</summary>
    public static async Task<string> Readiness(Scene scene)
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(15) };
        try
        {
            using var answer = await http.GetAsync(new Uri(scene.Addresses[0], "/health/ready"));
            return $"readiness meanwhile: {(int)answer.StatusCode} {(await answer.Content.ReadAsStringAsync()).ReplaceLineEndings(" ")}";
        }
        catch (Exception broken) when (broken is HttpRequestException or OperationCanceledException)
        {
            return $"readiness meanwhile: {broken.Message}";
        }
    }
}
