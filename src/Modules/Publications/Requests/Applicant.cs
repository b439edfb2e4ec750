using InfoGov.Entities;

namespace InfoGov.Publications;

/// <summary>Who asks, and how to reach them; given if they like.</summary>
[PersonalData]
internal sealed record Applicant(string Name, string? Contact = null)
{
    /// <summary>The same without margins; rejects one without a name, and what is too long (400 <c>invalid</c>).</summary>
    public static Applicant? Checked(Applicant? applicant)
    {
        if (applicant is null)
        {
            return null;
        }

        if (string.IsNullOrWhiteSpace(applicant.Name))
        {
            throw Order.Refuse(400, "invalid", "留下联系方式的，须写明姓名", "Who leaves a contact gives a name with it.", "applicant.name");
        }

        return applicant.Name.Length > 200 || applicant.Contact?.Length > 300
            ? throw Order.Refuse(400, "invalid", "姓名至多 200 字，联系方式至多 300 字", "A name has 200 characters at most, a contact 300.", "applicant")
            : new Applicant(applicant.Name.Trim(), applicant.Contact.Said());
    }
}
