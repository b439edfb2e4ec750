using InfoGov.Entities;
using InfoGov.Secrecy;

namespace InfoGov.Projects;

/// <summary>What any new project must have.</summary>
internal static class Opening
{
    private const int LongestName = 500;

    public static void Check(Project project, string name, Unit unit)
    {
        // An import that is run again must not bring back what was found secret.
        project.MustNotBeSecret();
        if (project.Stage != Stage.None)
        {
            throw Order.Refuse(409, "exists", "该项目已登记", "The project is already registered.");
        }

        NotBlank(name, "name");
        NotBlank(unit.Name, "unit.name");
    }

    public static void NotBlank(string? text, string path)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            throw Order.Refuse(400, "invalid", $"{path} 不得为空", $"{path} must not be empty.", path);
        }

        if (text.Length > LongestName)
        {
            throw Order.Refuse(400, "tooLong", $"{path} 不得超过 {LongestName} 个字符", $"{path} has at most {LongestName} characters.", path);
        }
    }
}
