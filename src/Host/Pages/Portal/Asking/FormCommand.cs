using System.Text.Json;
using InfoGov.Entities;
using InfoGov.Host.Commands;

namespace InfoGov.Host.Pages.Portal.Asking;

/// <summary>A command that a form of somebody without a key is: read and checked as the body that a program would send.</summary>
internal static class FormCommand
{
    /// <summary>The command, or what is wrong with it and where.</summary>
    public static (TCommand? Command, Problem? Problem) Read<TCommand>(params (string Name, object? Value)[] members)
        where TCommand : class
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(members.ToDictionary(member => member.Name, member => member.Value is "" ? null : member.Value, StringComparer.Ordinal));
        var (command, problem) = CommandBody.Read(typeof(TCommand), body);
        return ((TCommand?)command, problem);
    }

    /// <summary>What a form says in a field, without margins.</summary>
    public static string Said(this IFormCollection form, string field) => form[field].ToString().ReplaceLineEndings("\n").Trim();
}
