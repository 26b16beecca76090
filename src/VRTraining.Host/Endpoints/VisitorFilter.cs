// Pages that need somebody who practises: without one they lead to the choice of a profile.
using Microsoft.AspNetCore.Http;
using VRTraining.Host.Visits;
using VRTraining.Storage;

namespace VRTraining.Host.Endpoints;

/// <summary>Lets a request pass that has a visitor, and keeps the visitor for the handler.</summary>
internal sealed class VisitorFilter(SqliteStore store) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var visitor = Visitor.Of(context.HttpContext);
        var known = visitor is { LeavesNoTrace: true }
            || (visitor is not null
                && await store.Profiles.FindAsync(visitor.Profile, context.HttpContext.RequestAborted) is not null);
        if (!known)
        {
            return Results.Redirect("/profiles");
        }

        context.HttpContext.Items[typeof(Visitor)] = visitor;
        return await next(context);
    }
}

/// <summary>The visitor that the filter found; bound as a parameter of a handler.</summary>
internal sealed record CurrentVisitor(Visitor Visitor)
{
    public static ValueTask<CurrentVisitor?> BindAsync(HttpContext context) =>
        ValueTask.FromResult(Visitor.Of(context) is { } visitor ? new CurrentVisitor(visitor) : null);
}
