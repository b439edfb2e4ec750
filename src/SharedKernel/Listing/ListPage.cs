namespace InfoGov.Listing;

/// <summary>A page of a list as it is answered.</summary>
/// <param name="Items">What is on the page.</param>
/// <param name="Total">How many there are on all pages.</param>
/// <param name="Page">Which page it is, from 1.</param>
/// <param name="PageSize">How many fit on one.</param>
/// <param name="Next">The address of the next; null on the last.</param>
public sealed record ListPage<T>(IReadOnlyList<T> Items, long Total, int Page, int PageSize, string? Next);
