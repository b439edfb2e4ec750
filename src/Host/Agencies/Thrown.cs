using System.Collections.Concurrent;
using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;
using InfoGov.Entities;
using InfoGov.Host.Api;

namespace InfoGov.Host.Agencies;

/// <summary>
/// What a command can be rejected for by its own code, read from what was compiled: wherever a status and the code of a problem stand side
/// by side, in the command or in what it calls. A list kept by hand would be wrong with the next command.
/// </summary>
internal sealed class Thrown
{
    private static readonly OpCode[] OneByte = Codes(size: 1);
    private static readonly OpCode[] TwoBytes = Codes(size: 2);
    private static readonly ConcurrentDictionary<Type, Thrown> Known = [];

    private readonly HashSet<(Module Module, int Token)> seen = [];
    private readonly HashSet<(int Status, string Code)> found = [];

    private Thrown()
    {
    }

    /// <summary>The problems, each with its status.</summary>
    public static IReadOnlyCollection<(int Status, string Code)> By(Type command) => Known.GetOrAdd(command, type =>
    {
        var thrown = new Thrown();
        thrown.ReadAll(type);
        return thrown;
    }).found;

    /// <summary>Whatever can run when the object is used; of a command also what it overrides, for it is called by that name.</summary>
    private void ReadAll(Type type)
    {
        foreach (var method in type.GetMethods(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
        {
            Read(method);
        }
    }

    private void Read(MethodBase method)
    {
        if (method.Module.Assembly.GetName().Name?.StartsWith("InfoGov", StringComparison.Ordinal) != true || !seen.Add((method.Module, method.MetadataToken)) || method.GetMethodBody()?.GetILAsByteArray() is not { } code)
        {
            return;
        }

        int? before = null;
        for (var at = 0; at < code.Length;)
        {
            var operation = code[at] == 0xFE ? TwoBytes[code[at + 1]] : OneByte[code[at]];
            at += operation.Size;
            var number = operation.Value == OpCodes.Ldc_I4.Value ? BitConverter.ToInt32(code, at) : (int?)null;
            switch (operation.OperandType)
            {
                case OperandType.InlineString when before is >= 400 and < 600 && method.Module.ResolveString(BitConverter.ToInt32(code, at)) is var text && ProblemTexts.All.ContainsKey(text):
                    found.Add((before.Value, text));
                    break;
                case OperandType.InlineMethod:
                    Follow(method, BitConverter.ToInt32(code, at));
                    break;
            }

            before = number;
            at += operation.OperandType == OperandType.InlineSwitch ? 4 + (4 * BitConverter.ToInt32(code, at)) : Length(operation.OperandType);
        }
    }

    private void Follow(MethodBase from, int token)
    {
        var called = from.Module.ResolveMethod(token, from.DeclaringType is { IsGenericType: true } type ? type.GetGenericArguments() : null, from.IsGenericMethod ? from.GetGenericArguments() : null)!;
        Read(called);

        // An iterator runs as an object made by the compiler; another command is called by the name of what it overrides.
        if (called is ConstructorInfo { DeclaringType: { } made } && (made.IsDefined(typeof(CompilerGeneratedAttribute)) || IsCommand(made)))
        {
            ReadAll(made);
        }
    }

    private static bool IsCommand(Type? type)
    {
        while (type is not null && !(type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Command<>)))
        {
            type = type.BaseType;
        }

        return type is not null;
    }

    private static int Length(OperandType operand) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        _ => 4,
    };

    private static OpCode[] Codes(int size)
    {
        var codes = new OpCode[256];
        foreach (var code in typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (OpCode)f.GetValue(null)!).Where(c => c.Size == size))
        {
            codes[code.Value & 0xFF] = code;
        }

        return codes;
    }
}
