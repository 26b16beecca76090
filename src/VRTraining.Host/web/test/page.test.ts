// @vitest-environment happy-dom
// The panel's manners, on a page like the host's.
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Deadlines } from "../src/page/deadlines.js";
import { listenForKeys } from "../src/page/keys.js";
import { sitDown } from "../src/page/loading.js";
import { Note } from "../src/page/note.js";
import { Panel } from "../src/page/panel.js";
import { Portraits } from "../src/page/portraits.js";
import { swap } from "../src/page/swap.js";

const form = (action: string, buttons: string, token = "t1") =>
  `<form method="post" action="${action}"><input type="hidden" name="__RequestVerificationToken" value="${token}">${buttons}</form>`;
const choices = (token = "t1") =>
  form(
    "/runs/1/choose",
    `<button name="choice" value="a" data-choice data-key="1" data-focus>A</button>
     <button name="choice" value="b" data-choice data-key="2">B</button>`,
    token,
  );

let panel: HTMLElement;
let note: HTMLElement;

beforeEach(() => {
  document.body.innerHTML = `<main><p id="note"></p><section id="panel" data-url="/runs/1/panel"></section></main>`;
  panel = document.getElementById("panel")!;
  note = document.getElementById("note")!;
});

afterEach(() => vi.unstubAllGlobals());

const key = (name: string, on: Element = document.body, more: KeyboardEventInit = {}) =>
  on.dispatchEvent(new KeyboardEvent("keydown", { key: name, bubbles: true, cancelable: true, ...more }));

describe("swap", () => {
  it("keeps what did not change, typed text and all, although the form's token did", () => {
    panel.innerHTML = `<div><p>one</p>${form("/a", "<textarea></textarea>")}</div>`;
    const area = panel.querySelector("textarea")!;
    area.value = "half a sentence";

    const changed = swap(panel, `<div><p>two</p>${form("/a", "<textarea></textarea>", "t2")}</div>`);

    expect(changed).toBe(true);
    expect(panel.querySelector("p")!.textContent).toBe("two");
    expect(panel.querySelector("textarea")).toBe(area);
    expect(area.value).toBe("half a sentence");
  });

  it("leaves open what the reader opened, also where something beside it is new", () => {
    const list = (news: string): string =>
      `<div><p>one</p><section><p>${news}</p><details class="quiet"><summary>End</summary><button>Yes</button></details></section></div>`;
    panel.innerHTML = list("5 in the room");
    panel.querySelector("details")!.open = true;

    expect(swap(panel, list("5 in the room"))).toBe(false);
    expect(panel.querySelector("details")!.open).toBe(true);
    expect(swap(panel, list("6 in the room"))).toBe(true);
    expect(panel.querySelector("details")!.open).toBe(true);
    swap(panel, list("7 in the room"), true);
    expect(panel.querySelector("details")!.open).toBe(false);
  });

  it("says when nothing changed, and takes away what is gone", () => {
    panel.innerHTML = "<div><p>one</p><p>two</p></div>";

    expect(swap(panel, "<div><p>one</p><p>two</p></div>")).toBe(false);
    expect(swap(panel, '<div data-waiting="x"><p>two</p></div>')).toBe(true);
    expect(panel.innerHTML).toBe('<div data-waiting="x"><p>two</p></div>');
  });
});

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

  it("does not put a whole page into itself", async () => {
    panel.innerHTML = choices();
    vi.stubGlobal("fetch", async () => new Response("<!doctype html><html><p>Expired</p></html>", { status: 400 }));
    new Panel(panel, new Note(note), () => undefined, () => undefined);

    panel.querySelector<HTMLButtonElement>('[value="a"]')!.click();

    await vi.waitFor(() => expect(note.textContent).toContain("out of date"));
    expect(panel.querySelectorAll("[data-choice]")).toHaveLength(2);
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

describe("keys", () => {
  beforeEach(() => listenForKeys(panel));

  it("press the button that names them, but not while somebody writes or a key repeats", () => {
    panel.innerHTML = '<button data-key="1">A</button><textarea></textarea>';
    const pressed = vi.fn();
    panel.querySelector("button")!.addEventListener("click", pressed);

    key("1", panel.querySelector("textarea")!);
    key("1", document.body, { repeat: true });
    key("1", document.body, { ctrlKey: true });
    expect(pressed).not.toHaveBeenCalled();

    key("1");
    expect(pressed).toHaveBeenCalledOnce();
  });

  it("move between responses with the arrows, around the ends", () => {
    panel.innerHTML = choices();
    const [first, second] = panel.querySelectorAll<HTMLElement>("[data-choice]");

    key("ArrowDown");
    expect(document.activeElement).toBe(first);
    key("ArrowDown", first!);
    expect(document.activeElement).toBe(second);
    key("ArrowDown", second!);
    expect(document.activeElement).toBe(first);
    key("ArrowUp", first!);
    expect(document.activeElement).toBe(second);
  });

  it("leave the field with Escape first, then the open list, and only then the scene", () => {
    panel.innerHTML =
      '<textarea></textarea><details open><summary>More</summary></details><button data-key="Escape">Leave</button>';
    const left = vi.fn();
    panel.querySelector("button")!.addEventListener("click", left);
    panel.querySelector("textarea")!.focus();

    key("Escape", panel.querySelector("textarea")!);
    expect(document.activeElement).toBe(document.body);
    key("Escape");
    expect(panel.querySelector("details")!.open).toBe(false);
    expect(left).not.toHaveBeenCalled();
    key("Escape");
    expect(left).toHaveBeenCalledOnce();
  });
});

describe("what the page says", () => {
  it("counts a time limit down in a bar and in words", () => {
    vi.useFakeTimers({ toFake: ["performance", "requestAnimationFrame", "cancelAnimationFrame"] });
    panel.innerHTML = '<div data-deadline-ms="12000"><span class="timer-text"></span></div>';
    const timer = panel.firstElementChild as HTMLElement;
    const announced: string[] = [];

    new Deadlines(panel, (text) => announced.push(text)).start();
    expect([timer.textContent, timer.style.getPropertyValue("--left")]).toEqual(["12 seconds", "1.0000"]);
    vi.advanceTimersByTime(3000);
    expect(timer.textContent).toMatch(/^(9|10) seconds$/);
    vi.advanceTimersByTime(20_000);
    expect([timer.textContent, timer.style.getPropertyValue("--left")]).toEqual(["0 seconds", "0.0000"]);
    expect(announced).toEqual(["10 seconds left. You can take more time."]);
    vi.useRealTimers();
  });

  it("shows the most urgent sentence and goes back to the other", () => {
    const says = new Note(note);

    says.say("stage", "Portraits from here on.");
    says.say("link", "Trying again.");
    expect(note.textContent).toBe("Trying again.");
    says.say("link", "");
    expect(note.textContent).toBe("Portraits from here on.");
  });

  it("lets portraits stand in for those who cannot be painted", () => {
    panel.innerHTML = '<figure data-character="maya"></figure><figure data-character="tom"></figure>';

    new Portraits(panel).standIn("tom");

    expect([...panel.children].map((figure) => figure.className)).toEqual(["", "portrait--stands-in"]);
  });

  it("names who comes in", () => {
    const cast = ["Maya", "Tom", "Rosa"].map((name) => ({ id: name, model: name, name }));

    expect([sitDown([]), sitDown(cast.slice(0, 1)), sitDown(cast)]).toEqual([
      "Your colleagues take their seats …",
      "Maya takes a seat …",
      "Maya, Tom and Rosa take their seats …",
    ]);
  });
});
