// @vitest-environment happy-dom
// The panel's manners, on a page like the host's: what is sent, when, and what becomes of it.
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Note } from "../src/page/note.js";
import { Panel } from "../src/page/panel.js";
import { choices, form } from "./forms.js";

let panel: HTMLElement;
let note: HTMLElement;

beforeEach(() => {
  document.body.innerHTML = `<main><p id="note"></p><section id="panel" data-url="/runs/1/panel"></section></main>`;
  panel = document.getElementById("panel")!;
  note = document.getElementById("note")!;
});

afterEach(() => vi.unstubAllGlobals());

describe("Panel", () => {
  it("sends a form with its token and button, shows the answer and moves the focus", async () => {
    panel.innerHTML = choices();
    const sent = vi.fn(async (..._: unknown[]) => new Response(`<p>Thank you</p><button data-focus>Go on</button>`));
    vi.stubGlobal("fetch", sent);
    new Panel(panel, new Note(note), () => undefined, () => undefined);

    panel.querySelector<HTMLButtonElement>('[value="b"]')!.click();

    await vi.waitFor(() => expect(panel.textContent).toContain("Thank you"));
    const [url, request] = sent.mock.calls[0] as [string, RequestInit];
    expect(url).toMatch(/\/runs\/1\/choose$/);
    expect(request.headers).toEqual({ "X-Panel": "1" });
    expect(String(request.body)).toBe("__RequestVerificationToken=t1&choice=b");
    expect(document.activeElement!.textContent).toBe("Go on");
  });

  it("offers to try again when the host cannot be reached, and then sends the same", async () => {
    panel.innerHTML = choices();
    const sent = vi.fn(async (..._: unknown[]) => new Response("<p>Arrived</p>")).mockRejectedValueOnce(new TypeError());
    vi.stubGlobal("fetch", sent);
    new Panel(panel, new Note(note), () => undefined, () => undefined);

    panel.querySelector<HTMLButtonElement>('[value="a"]')!.click();
    await vi.waitFor(() => expect(note.textContent).toContain("did not get through"));
    note.querySelector("button")!.click();

    await vi.waitFor(() => expect(panel.textContent).toBe("Arrived"));
    expect(String((sent.mock.calls[1]![1] as RequestInit).body)).toContain("choice=a");
    expect(note.textContent).toBe("");
  });

  it("takes no response in the moment in which it appears, and takes it after that", async () => {
    panel.innerHTML = form("/runs/1/advance", "<button data-key='Enter'>Go on</button>");
    const sent = vi.fn(async (..._: unknown[]) => new Response(choices()));
    vi.stubGlobal("fetch", sent);
    const now = vi.spyOn(performance, "now").mockReturnValue(1000);
    new Panel(panel, new Note(note), () => undefined, () => undefined);
    panel.querySelector("button")!.click();
    await vi.waitFor(() => expect(document.activeElement!.textContent).toBe("A"));

    now.mockReturnValue(1349);
    (document.activeElement as HTMLElement).click();
    expect(sent).toHaveBeenCalledTimes(1);
    now.mockReturnValue(1350);
    (document.activeElement as HTMLElement).click();
    expect(sent).toHaveBeenCalledTimes(2);
    now.mockRestore();
  });

  const page = (token = "t1", news = "") =>
    `<p>${news}</p>${form("/session/react", "<button>Heart</button>", token)}
     ${form("/session/say", "<textarea name=text></textarea><button>Say</button>", token)}`;
  const bodies = (sent: { mock: { calls: unknown[][] } }): string[] =>
    (sent.mock.calls as [string, RequestInit][]).map(
      ([url, request]) => `${new URL(url, location.href).pathname} ${String(request.body ?? "")}`,
    );

  it("sends a press with a new token where the host was started anew, and does not know the old one", async () => {
    panel.innerHTML = page();
    const sent = vi
      .fn(async (..._: unknown[]) => new Response(page("t2", "Taken")))
      .mockResolvedValueOnce(new Response("<!doctype html><html><p>Expired</p></html>", { status: 400 }))
      .mockResolvedValueOnce(new Response(page("t2")));
    vi.stubGlobal("fetch", sent);
    new Panel(panel, new Note(note), () => undefined, () => undefined);

    panel.querySelector("button")!.click();

    await vi.waitFor(() => expect(panel.textContent).toContain("Taken"));
    expect(bodies(sent)).toEqual([
      "/session/react __RequestVerificationToken=t1",
      "/runs/1/panel ",
      "/session/react __RequestVerificationToken=t2",
    ]);
    expect(note.textContent).toBe("");
  });

  it("sends what is pressed while something else is under way, with what was typed by then, and a double press once", async () => {
    panel.innerHTML = page();
    let answer: (response: Response) => void = () => undefined;
    const sent = vi.fn((..._: unknown[]) => new Promise<Response>((resolve) => (answer = resolve)));
    vi.stubGlobal("fetch", sent);
    new Panel(panel, new Note(note), () => undefined, () => undefined);
    const [react, say] = panel.querySelectorAll("button");

    react!.click();
    panel.querySelector("textarea")!.value = "Well done";
    say!.click();
    say!.click();
    react!.click();
    expect(sent).toHaveBeenCalledTimes(1);
    answer(new Response(page("t1", "One")));
    await vi.waitFor(() => expect(sent).toHaveBeenCalledTimes(2));
    answer(new Response(page("t1", "Two")));

    await vi.waitFor(() => expect(panel.getAttribute("aria-busy")).toBeNull());
    expect(bodies(sent)).toEqual([
      "/session/react __RequestVerificationToken=t1",
      "/session/say __RequestVerificationToken=t1&text=Well+done",
    ]);
    expect(panel.querySelector("p")!.textContent).toBe("Two");
  });

  it("sends what waited once the host can be reached again", async () => {
    panel.innerHTML = page();
    const sent = vi.fn(async (..._: unknown[]) => new Response(page("t1", "Here"))).mockRejectedValueOnce(new TypeError());
    vi.stubGlobal("fetch", sent);
    new Panel(panel, new Note(note), () => undefined, () => undefined);

    panel.querySelectorAll("button").forEach((button) => button.click());
    await vi.waitFor(() => expect(note.textContent).toContain("did not get through"));
    note.querySelector("button")!.click();

    await vi.waitFor(() => expect(sent).toHaveBeenCalledTimes(3));
    expect(bodies(sent).map((body) => body.split(" ")[0])).toEqual(["/session/react", "/session/react", "/session/say"]);
  });

  it("takes no second response while one is under way", async () => {
    panel.innerHTML = choices() + form("/runs/1/other", "<button data-choice>Other</button>");
    const sent = vi.fn(async (..._: unknown[]) => new Response("<p>Next</p>"));
    vi.stubGlobal("fetch", sent);
    new Panel(panel, new Note(note), () => undefined, () => undefined);

    panel.querySelectorAll("button").forEach((button) => button.click());

    await vi.waitFor(() => expect(panel.textContent).toBe("Next"));
    expect(sent).toHaveBeenCalledTimes(1);
  });

  it("does not put a whole page into itself", async () => {
    panel.innerHTML = choices();
    vi.stubGlobal("fetch", async () => new Response("<!doctype html><html><p>Expired</p></html>", { status: 400 }));
    new Panel(panel, new Note(note), () => undefined, () => undefined);

    panel.querySelector<HTMLButtonElement>('[value="a"]')!.click();

    await vi.waitFor(() => expect(note.textContent).toContain("out of date"));
    expect(panel.querySelectorAll("[data-choice]")).toHaveLength(2);
  });

  it("goes on at the same key, else in the same part, where the keyboard was at something that is gone", async () => {
    const page = (list: string): string => `<section data-part="notes"><button data-key="n">Note</button>${list}</section>`;
    const row = form("/take-back", "<button>Take back</button>");
    panel.innerHTML = page(row);
    vi.stubGlobal("fetch", async () => new Response(page("")));
    new Panel(panel, new Note(note), () => undefined, () => undefined);

    const back = panel.querySelectorAll("button")[1]!;
    back.focus();
    back.click();

    await vi.waitFor(() => expect(back.isConnected).toBe(false));
    expect(document.activeElement).toBe(panel.querySelector("[data-key=n]"));
  });

  it("empties the field of an answer that was taken, and keeps the text where it was not", async () => {
    const page = (notice: string): string => `${notice}${form("/runs/1/answer", '<textarea id="answer" name="text"></textarea><button>Say it</button>')}`;
    panel.innerHTML = page("");
    const sent = vi.fn(async (..._: unknown[]) => new Response(page("<p>Next</p>")))
      .mockResolvedValueOnce(new Response(page('<p role="status" data-refused>Not now</p>')));
    vi.stubGlobal("fetch", sent);
    new Panel(panel, new Note(note), () => undefined, () => undefined);
    const text = (): string => panel.querySelector("textarea")!.value;
    panel.querySelector("textarea")!.value = "I am sorry";

    panel.querySelector("button")!.click();
    await vi.waitFor(() => expect(panel.textContent).toContain("Not now"));
    expect(text()).toBe("I am sorry");
    panel.querySelector("button")!.click();

    await vi.waitFor(() => expect(panel.textContent).toContain("Next"));
    expect(text()).toBe("");
  });

  it("leaves the focus alone when somebody else moved the run on", async () => {
    panel.innerHTML = `<p>one</p>${choices()}`;
    vi.stubGlobal("fetch", async () => new Response(`<p>two</p>${choices("t9")}`));
    const second = panel.querySelectorAll<HTMLButtonElement>("[data-choice]")[1]!;
    second.focus();

    await new Panel(panel, new Note(note), () => undefined, () => undefined).refresh();

    expect(panel.querySelector("p")!.textContent).toBe("two");
    expect(document.activeElement).toBe(second);
  });
});
