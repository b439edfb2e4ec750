using InfoGov.Calendar;
using InfoGov.Entities;
using InfoGov.Log;

namespace InfoGov.Publications;

/// <summary>Finds requests by the rows of <see cref="RequestRows"/>.</summary>
internal static class RequestIndex
{
    /// <summary>The request that a code belongs to; null when there is none.</summary>
    public static async Task<EntityId?> Followed(string digest, IProjectionStore projections, CancellationToken cancellation) =>
        (await Find(projections, "follow_up_digest = @value", digest, cancellation)) is [var id, ..] ? id : null;

    /// <summary>Computes the due days that rest on another version of the calendar anew.</summary>
    public static async Task<FollowedCalendar> Follow(WorkingCalendar calendar, EntityClient grains, IProjectionStore projections, Caller caller, CancellationToken cancellation)
    {
        List<MovedDay> moved = [];
        List<string> left = [];
        foreach (var id in await Find(projections, "calendar_version <> @value", calendar.Version, cancellation))
        {
            var before = (await grains.Read<DisclosureRequest>(id, cancellation)).State.DueMoves.Count;
            if (await grains.Send(id, new RecomputeReplyDue(), caller, cancellation: cancellation) is CommandResult.Rejected rejected)
            {
                left.Add($"{id}: {rejected.Problem.Detail.En}");
            }

            var (after, _) = await grains.Read<DisclosureRequest>(id, cancellation);
            moved.AddRange(after.DueMoves.Skip(before).Select(m => new MovedDay(id, m.Old, m.New)));
        }

        return new FollowedCalendar(moved, left);
    }

    private static async Task<List<EntityId>> Find(IProjectionStore projections, string where, string value, CancellationToken cancellation)
    {
        await using var connection = await projections.OpenRead(cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT id FROM {RequestRows.Index.Name} WHERE {where} ORDER BY id";
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("value", value);
        command.Parameters.Add(parameter);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        List<EntityId> found = [];
        while (await reader.ReadAsync(cancellation))
        {
            found.Add(new EntityId(DisclosureRequest.Kind, reader.GetString(0)));
        }

        return found;
    }
}
