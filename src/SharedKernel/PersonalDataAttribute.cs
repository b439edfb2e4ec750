namespace InfoGov;

/// <summary>
/// Who somebody is or how to reach them. It is stored with the entity and goes nowhere else: never into a row, a refusal or
/// a log, and into the page of the entity only for the organs that work on it.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Class)]
public sealed class PersonalDataAttribute : Attribute;
