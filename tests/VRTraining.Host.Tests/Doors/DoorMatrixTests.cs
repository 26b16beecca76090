// Every door there is, in one table: each endpoint of the host and each method of each hub, and who gets through.
using System.Net;

namespace VRTraining.Host.Tests.Doors;

/// <summary>
/// S a stranger, W the facilitator of another session, L a learner, P a participant, O an observer, F a facilitator by the secret
/// link; the small letters are the same people once the session has ended. The owner gets through everywhere.
/// </summary>
[CancelAfter(300_000)]
public sealed class DoorMatrixTests
{
    /// <summary>Who gets through each endpoint; one that has no row here fails the test.</summary>
    private static readonly string[] Endpoints =
    [
        "GET / : ",
        "GET /profiles : ",
        "POST /profiles/choose : ",
        "POST /profiles/create : ",
        "POST /profiles/no-trace : ",
        "GET /bodies/{scenario}/{model} : LPOFf",
        "GET /hubs/stage/negotiate : L",
        "GET /hubs/stage : L",
        "GET /mirror : LPOFf",
        "GET /mirror/room : LPOFf",
        "GET /mirror/{id} : LPOFf",
        "GET /hubs/mirror/negotiate : LPOFf",
        "GET /hubs/mirror : LPOFf",
        "GET /join : SWLPOFswlpof",
        "POST /join : SWLPOFswf",
        "POST /join/seat : SWLPOFswlpof",
        "GET /facilitate : SWLPOFswf",
        "POST /leave-session : LPOFlpof",
        "GET /doors : Ff",
        "POST /doors/new-code : Ff",
        "POST /doors/show-out : Ff",
        "GET /seat : L",
        "GET /seat/script/{hash} : L",
        "GET /hubs/seat/negotiate : L",
        "GET /hubs/seat : L",
        "GET /hubs/session/negotiate : LPOFlpof",
        "GET /hubs/session : LPOFlpof",
        "GET /{*path:nonfile} : ",
        "GET /library : L",
        "GET /scenarios/{id} : L",
        "POST /scenarios/{id}/begin : L",
        "GET /runs/{id:guid}/debrief : L",
        "POST /runs/{id:guid}/plan : L",
        "GET /progress : L",
        "POST /plans/{key:long} : L",
        "GET /settings : L",
        "POST /settings : L",
        "GET /my-data : Ll",
        "GET /my-data/export/plans.csv : Ll",
        "GET /my-data/export/{table}.csv : Ll",
        "GET /my-data/export/everything.jsonl : Ll",
        "POST /my-data/erase : Ll",
        "GET /runs/{id:guid}/ : L",
        "GET /runs/{id:guid}/panel : L",
        "POST /runs/{id:guid}/{action} : L",
        "GET /voice/{scenario}/{locale}/{line} : LPOFf",
        "HEAD /voice/{scenario}/{locale}/{line} : LPOFf",
        "GET /session/ : LPOFlpof",
        "GET /session/panel : LPOFlpof",
        "POST /session/{action} : LPOFlpof",
        "GET /console/ : Ff",
        "GET /console/panel : Ff",
        "POST /console/open : Ff",
        "POST /console/this-desktop : Ff",
        "POST /console/poll/{kind} : Ff",
        "POST /console/steer/{action} : Ff",
        "POST /console/replay : Ff",
        "POST /console/{action} : Ff",
        "GET /console/report/ : Ff",
        "GET /console/report/{file} : Ff",
        "POST /console/report/erase : Ff",
    ];

    /// <summary>Who may call each method of each hub; one that has no row here fails the test.</summary>
    private static readonly string[] HubMethods =
    [
        "SeatHub.Sit : L",
        "SeatHub.Submit : L",
        "SeatHub.Events : L",
        "SeatHub.Look : L",
        "SeatHub.PointAt : L",
        "SeatHub.Blank : L",
        "MirrorHub.Frames : LPOF",
        "MirrorHub.Moments : LPOF",
        "MirrorHub.Wall : LPOF",
        "SessionHub.Follow : LPOF",
        "SessionHub.Vote : PO",
        "SessionHub.React : PO",
        "SessionHub.Say : PO",
        "StageHub.Frames : L",
        "StageHub.PointAt : L",
        "StageHub.Blank : L",
    ];

    /// <summary>Posts without the token of a form: a head's JSON, and what SignalR asks first; their origin is checked.</summary>
    private static readonly string[] WithoutForm = ["POST /join/seat", "POST /hubs/"];

    [Test]
    public async Task Endpoint_LetsThroughWhomTheTableSays()
    {
        await using var people = await People.GatherAsync();
        var doors = people.Doors.ToList();
        var passed = doors.ToDictionary(door => door.Row, _ => "");
        foreach (var ended in new[] { false, true })
        {
            foreach (var (letter, cookies) in people.Everybody)
            {
                foreach (var door in doors)
                {
                    var (isLetThrough, status) = await people.KnockAsync(cookies, door);
                    if (letter == People.Owner)
                    {
                        Assert.That(isLetThrough, $"{door.Row} is shut to its owner");
                    }
                    else if (isLetThrough)
                    {
                        passed[door.Row] += ended ? char.ToLowerInvariant(letter) : letter;
                    }

                    if (isLetThrough && door.Method == "POST" && !WithoutForm.Any(door.Row.StartsWith))
                    {
                        Assert.That(status, Is.EqualTo(HttpStatusCode.BadRequest), $"{door.Row} was taken without the token of a form");
                    }
                }
            }

            await people.EndAsync();
        }

        var rows = passed.Select(door => $"{door.Key} : {door.Value}").ToList();
        TestContext.Out.WriteLine(string.Join('\n', rows));
        Assert.That(rows, Is.EquivalentTo(Endpoints));
    }

    [Test]
    public async Task HubMethod_IsOpenToWhomTheTableSays()
    {
        await using var people = await People.GatherAsync();
        var rows = new List<string>();
        foreach (var hub in People.Hubs)
        {
            var methods = People.MethodsOf(hub).ToDictionary(method => method, _ => "");
            foreach (var (letter, cookies) in people.Everybody.Where(each => each.Letter != People.Owner))
            {
                foreach (var method in methods.Keys)
                {
                    methods[method] += await people.MayCallAsync(cookies, hub, method) ? letter : "";
                }
            }

            rows.AddRange(methods.Select(method => $"{hub.Name}.{method.Key.Name} : {method.Value}"));
        }

        TestContext.Out.WriteLine(string.Join('\n', rows));
        Assert.That(rows, Is.EquivalentTo(HubMethods));
    }
}
