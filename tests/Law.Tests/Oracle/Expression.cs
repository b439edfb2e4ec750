namespace InfoGov.Law.Tests.Oracle;

/// <summary>A rule expression of the provisions' JSON, as a tree.</summary>
internal abstract record Expression
{
    /// <summary>This expression and all inside it.</summary>
    public IEnumerable<Expression> All() => Inside().SelectMany(e => e.All()).Prepend(this);

    protected virtual IEnumerable<Expression> Inside() => [];

    internal sealed record Literal(object? Value) : Expression;

    internal sealed record Reference(string Path) : Expression;

    internal sealed record ListOf(Expression[] Items) : Expression
    {
        protected override IEnumerable<Expression> Inside() => Items;
    }

    internal sealed record Call(string Name, Expression[] Arguments) : Expression
    {
        protected override IEnumerable<Expression> Inside() => Arguments;
    }

    internal sealed record Binary(string Operator, Expression Left, Expression Right) : Expression
    {
        protected override IEnumerable<Expression> Inside() => [Left, Right];
    }

    internal sealed record Negation(Expression Inner) : Expression
    {
        protected override IEnumerable<Expression> Inside() => [Inner];
    }
}
