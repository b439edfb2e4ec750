namespace InfoGov.Log;

/// <summary>
/// What somebody has begun to fill in and has not sent. It lies beside the log and is no part of it: in no backup, in no audit, gone when it is
/// sent or old. Every host of a store sees it. What it says is sealed by whoever keeps it; the store knows only whose it is and of which form.
/// </summary>
public sealed class UnsentForms(SqlLog log)
{
    private volatile bool exists;

    /// <summary>Keeps a form in place of what was kept of it, of each owner the newest so many, and of all none from before a moment.</summary>
    public Task Keep(string owner, UnsentForm form, int most, DateTimeOffset notBefore, CancellationToken cancellation) => Write(
        """
        INSERT INTO unsent_forms (owner, form, content, at) VALUES (@owner, @form, @content, @at)
            ON CONFLICT (owner, form) DO UPDATE SET content = @content, at = @at;
        DELETE FROM unsent_forms WHERE at < @before;
        DELETE FROM unsent_forms WHERE owner = @owner AND form NOT IN (SELECT form FROM unsent_forms WHERE owner = @owner ORDER BY at DESC, form LIMIT @most)
        """,
        cancellation,
        ("owner", owner),
        ("form", form.Form),
        ("content", form.Content),
        ("at", ColumnValue.FromInstant(form.At)),
        ("before", ColumnValue.FromInstant(notBefore)),
        ("most", (long)most));

    /// <summary>Keeps it no longer.</summary>
    public Task Drop(string owner, string form, CancellationToken cancellation) =>
        Write("DELETE FROM unsent_forms WHERE owner = @owner AND form = @form", cancellation, ("owner", owner), ("form", form));

    /// <summary>What is kept for somebody from a moment on, the newest first.</summary>
    public async Task<IReadOnlyList<UnsentForm>> Of(string owner, DateTimeOffset notBefore, CancellationToken cancellation)
    {
        await Create(cancellation);
        await using var connection = await log.OpenPrimary(cancellation);
        await using var command = SqlLog.Command(connection, "SELECT form, content, at FROM unsent_forms WHERE owner = @owner AND at >= @before ORDER BY at DESC, form");
        SqlLog.Add(command, "owner", owner);
        SqlLog.Add(command, "before", ColumnValue.FromInstant(notBefore));
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var kept = new List<UnsentForm>();
        while (await reader.ReadAsync(cancellation))
        {
            kept.Add(new UnsentForm(reader.GetString(0), reader.GetString(1), ColumnValue.ToInstant(reader.GetString(2))));
        }

        return kept;
    }

    private async Task Create(CancellationToken cancellation)
    {
        if (!exists)
        {
            // Two hosts may make the table at the same moment; the lock of all writers lets one go first.
            await using var session = await log.BeginExclusive(cancellation);
            await session.Execute(UnsentSchema.Create(log.Dialect));
            await session.Commit();
            exists = true;
        }
    }

    private async Task Write(string sql, CancellationToken cancellation, params (string Name, object Value)[] values)
    {
        await Create(cancellation);

        // SQLite has one lock for all who write, and connections for it; in PostgreSQL nobody who writes to the log is kept waiting.
        await using var session = log.Dialect == SqlDialect.Sqlite ? await log.BeginExclusive(cancellation) : null;
        await using var opened = session is null ? await log.OpenPrimary(cancellation) : null;
        await using var command = SqlLog.Command(session?.Writing ?? opened!, sql);
        foreach (var (name, value) in values)
        {
            SqlLog.Add(command, name, value);
        }

        await command.ExecuteNonQueryAsync(cancellation);
        await (session?.Commit() ?? Task.CompletedTask);
    }
}

/// <summary>A form that was not sent.</summary>
/// <param name="Form">Which it is.</param>
/// <param name="Content">What stands in it, sealed.</param>
/// <param name="At">When it was kept.</param>
public sealed record UnsentForm(string Form, string Content, DateTimeOffset At);
