// @vitest-environment happy-dom
// What a page does around its panel: what changes and what stays, keys, clocks, sentences.
import { beforeEach, describe, expect, it, vi } from "vitest";
import { Deadlines } from "../src/page/deadlines.js";
import { openDialogs } from "../src/page/help.js";
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

  it("leaves open what the reader opened, also where it says something new, and closes only the list that was pressed in", () => {
    const list = (people: string): string =>
      `<div><p>${people} in the room</p><details class="a"><summary>End</summary><button>Yes</button></details>
       <details class="b"><summary>People: ${people}</summary><button>Give</button></details>
       <details class="c" data-stays><summary>Scale</summary><button>Ask</button></details></div>`;
    panel.innerHTML = list("5");
    const lists = [...panel.querySelectorAll("details")];
    lists.forEach((each) => (each.open = true));
    const open = (): boolean[] => lists.map((each) => each.isConnected && each.open);

    expect(swap(panel, list("5"))).toBe(false);
    expect(swap(panel, list("6"))).toBe(true);
    expect(open()).toEqual([true, true, true]);
    swap(panel, list("7"), panel.querySelector(".c button"));
    expect(open()).toEqual([true, true, true]);
    swap(panel, list("8"), panel.querySelector(".a button"));
    expect(open()).toEqual([false, true, true]);
  });

  it("keeps typed text, focus, what was selected and the place of scrolling while all around it changes", () => {
    const page = (news: string): string =>
      `<div>${news && `<p>${news}</p>`}<div class="box"><h2>Notes</h2><form action="/note"><input name="text"><button>Note ${news}</button></form>
       <select><option>a</option><option>b</option><option>${news}</option></select></div></div>`;
    panel.innerHTML = page("");
    const [box, text, choice] = [".box", "input", "select"].map((each) => panel.querySelector<HTMLInputElement>(each)!);
    text!.value = "half a sentence";
    text!.focus();
    choice!.value = "b";

    for (const news of ["one", "two", ""]) {
      swap(panel, page(news));
    }

    expect([box!.isConnected, text!.isConnected, choice!.isConnected]).toEqual([true, true, true]);
    expect([text!.value, choice!.value, document.activeElement]).toEqual(["half a sentence", "b", text]);
  });

  it("does not take the spaces between elements for news, nor what scripts have marked", () => {
    panel.innerHTML = '<div><a>1</a> <b>2</b><p style="--left: 1" class="x">3</p></div>';

    expect(swap(panel, '<div>\n  <a>1</a><b>2</b> <p class="x">3</p></div>')).toBe(false);
    expect(panel.querySelector("p")!.getAttribute("style")).toBe("--left: 1");
  });

  it("keeps the rows of a list when one comes in above them", () => {
    const row = (note: number): string => `<li><span>${note}</span>${form(`/take-back/${note}`, "<button>Back</button>")}</li>`;
    panel.innerHTML = `<ul>${row(1)}${row(2)}</ul>`;
    const rows = [...panel.querySelectorAll("li")];

    swap(panel, `<ul>${row(3)}${row(1)}${row(2)}</ul>`);

    expect([...panel.querySelectorAll("li")].slice(1)).toEqual(rows);
    expect(panel.textContent!.replace(/\D/g, "")).toBe("312");
  });

  it("puts no other response, and no other request, under a press that is on its way", () => {
    panel.innerHTML = choices() + form("/console/show", "<input type=hidden name=message value=1><button>Show</button>");
    const pressed = [...panel.querySelectorAll("button")];

    swap(panel, choices().replace(/value="a"/, 'value="c"') + form("/console/show", "<input type=hidden name=message value=2><button>Show</button>"));

    expect(pressed.map((button) => button.isConnected)).toEqual([false, true, false]);
  });

  it("keeps a switch the same, and where the keyboard is, when it asks for the opposite", () => {
    panel.innerHTML = form("/steer/pause", '<button data-key="p" disabled>Pause</button>');
    const button = panel.querySelector("button")!;

    swap(panel, form("/steer/resume", '<button data-key="p" aria-pressed="true">Go on</button>'));

    expect(panel.querySelector("button")).toBe(button);
    expect([button.form!.getAttribute("action"), button.disabled, button.getAttribute("aria-pressed"), button.textContent]).toEqual([
      "/steer/resume", false, "true", "Go on",
    ]);
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

  it("belong to a dialog while it is open, and Escape closes it", () => {
    document.body.insertAdjacentHTML("beforeend", '<dialog id="keys"><button>Close</button></dialog>');
    panel.innerHTML = '<button data-key="?" data-opens="keys">Keys</button><button data-key="p">Pause</button>';
    const pressed = vi.fn();
    panel.querySelector("[data-key=p]")!.addEventListener("click", pressed);
    const dialog = document.querySelector("dialog")!;
    openDialogs(panel);

    key("?");
    expect(dialog.open).toBe(true);
    key("p");
    expect(pressed).not.toHaveBeenCalled();
    key("Escape");
    expect(dialog.open).toBe(false);
    key("p");
    expect(pressed).toHaveBeenCalledOnce();
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

    const deadlines = new Deadlines(panel, (text) => announced.push(text));
    deadlines.start();
    expect([timer.textContent, timer.style.getPropertyValue("--left")]).toEqual(["12 seconds", "1.0000"]);
    vi.advanceTimersByTime(3000);
    expect(timer.textContent).toMatch(/^(9|10) seconds$/);
    vi.advanceTimersByTime(20_000);
    expect([timer.textContent, timer.style.getPropertyValue("--left")]).toEqual(["0 seconds", "0.0000"]);
    expect(announced).toEqual(["10 seconds left. You can take more time."]);

    timer.setAttribute("data-deadline-ms", "6000");
    deadlines.start();
    expect([timer.textContent, timer.style.getPropertyValue("--left")]).toEqual(["6 seconds", "0.5000"]);
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
