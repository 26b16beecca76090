// @vitest-environment happy-dom
// What a page does around its panel: what changes and what stays, keys, clocks, sentences.
import { beforeEach, describe, expect, it, vi } from "vitest";
import { Deadlines } from "../src/page/deadlines.js";
import { listenForKeys } from "../src/page/keys.js";
import { sitDown } from "../src/page/loading.js";
import { Note } from "../src/page/note.js";
import { Portraits } from "../src/page/portraits.js";
import { swap } from "../src/page/swap.js";
import { choices, form } from "./forms.js";

let panel: HTMLElement;
let note: HTMLElement;

beforeEach(() => {
  document.body.innerHTML = `<main><p id="note"></p><section id="panel" data-url="/runs/1/panel"></section></main>`;
  panel = document.getElementById("panel")!;
  note = document.getElementById("note")!;
});

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

  it("takes the new token into a form that stays as it is, in a part and beside one", () => {
    const page = (token: string): string =>
      `<div><p>one</p>${form("/a", "", token)}<section data-part="x">${form("/b", "", token)}</section></div>`;
    panel.innerHTML = page("t1");
    const forms = [...panel.querySelectorAll("form")];

    expect(swap(panel, page("t2"))).toBe(false);

    expect([...panel.querySelectorAll("form")]).toEqual(forms);
    expect(forms.map((each) => new FormData(each).get("__RequestVerificationToken"))).toEqual(["t2", "t2"]);
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
